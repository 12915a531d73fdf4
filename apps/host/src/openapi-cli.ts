import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { controllersOf } from './platform/openapi/controllers.js';
import { buildOpenApiDocument } from './platform/openapi/document.js';
import { HOST_VERSION } from './platform/openapi/openapi.service.js';
import { dtoSchemas } from './platform/openapi/schemas.js';
import { describeRoutes } from './platform/openapi/routes.js';

// Prints the OpenAPI document of this code: `npm run reference` writes it to docs/reference, the contract check compares it.
const routes = describeRoutes(controllersOf(AppModule.forRoot({} as Parameters<typeof AppModule.forRoot>[0])));
process.stdout.write(`${JSON.stringify(buildOpenApiDocument(routes, dtoSchemas(), HOST_VERSION), null, 2)}\n`);
