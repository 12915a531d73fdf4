import { Center, Container } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ProblemAlert } from '../ui/problem-alert.js';

/** The last resort: a page that could not be shown says why and offers another try. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Center mih="60dvh">
      <Container size="xs" w="100%">
        <ProblemAlert error={error} retry={retry} />
      </Container>
    </Center>
  );
}
