import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route reads its body as a stream and enforces a size limit of its own. */
    streamBody?: boolean;
  }
}

/** The route takes its body as a `Readable`, of any content type, without the JSON body limit and without the usual deadline. */
export const StreamBody = () => RouteConfig({ streamBody: true });
