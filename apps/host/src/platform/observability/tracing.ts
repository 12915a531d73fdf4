import { SpanStatusCode, trace } from '@opentelemetry/api';

const tracer = trace.getTracer('tessera');

/**
 * Runs `work` in an OpenTelemetry span. Without an SDK (`node --import` your own set-up) the API's tracer does nothing.
 */
export function withSpan<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
