import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { pathWithQuery, type QueryValue } from './api/http.js';
import { isProblem } from './api/problem.js';
import { queryClient } from './api/query-client.js';
import { sessionQuery } from './api/session.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { RouteError } from './shell/route-error.js';
import { customerListSearch } from './customers/customer-list-search.js';
import { ticketListSearch } from './tickets/ticket-list-search.js';

type Search = Record<string, unknown>;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteError,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Search): { returnTo?: string | undefined } => ({ returnTo: text(search['returnTo']) }),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.js'), 'SignInPage'),
});

const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    await context.queryClient.ensureQueryData(sessionQuery).catch((error: unknown) => {
      if (isProblem(error, 401)) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
      throw error;
    });
  },
  component: lazyRouteComponent(() => import('./shell/app-layout.js'), 'AppLayout'),
});

const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/customers', replace: true });
  },
});

const customersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers',
  validateSearch: customerListSearch,
  component: lazyRouteComponent(() => import('./customers/customer-list-page.js'), 'CustomerListPage'),
});

const newCustomerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers/new',
  component: lazyRouteComponent(() => import('./customers/new-customer-page.js'), 'NewCustomerPage'),
});

const customerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers/$customerId',
  validateSearch: (search: Search): { merge?: string | undefined } => ({ merge: text(search['merge']) }),
  component: lazyRouteComponent(() => import('./customers/customer-page.js'), 'CustomerPage'),
});

const editCustomerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers/$customerId/edit',
  component: lazyRouteComponent(() => import('./customers/edit-customer-page.js'), 'EditCustomerPage'),
});

const mergeCustomerRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/customers/$customerId/merge',
  validateSearch: (search: Search): { with?: string | undefined } => ({ with: text(search['with']) }),
  component: lazyRouteComponent(() => import('./merges/merge-page.js'), 'MergePage'),
});

const mergesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/merges',
  component: lazyRouteComponent(() => import('./merges/merge-history-page.js'), 'MergeHistoryPage'),
});

const ticketsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tickets',
  validateSearch: ticketListSearch,
  component: lazyRouteComponent(() => import('./tickets/inbox-page.js'), 'InboxPage'),
});

const noTicketRoute = createRoute({
  getParentRoute: () => ticketsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./tickets/no-ticket.js'), 'NoTicket'),
});

const ticketRoute = createRoute({
  getParentRoute: () => ticketsRoute,
  path: '$ticketId',
  component: lazyRouteComponent(() => import('./tickets/conversation.js'), 'Conversation'),
});

const newTicketRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/tickets/new',
  validateSearch: (search: Search): { requester?: string | undefined } => ({ requester: text(search['requester']) }),
  component: lazyRouteComponent(() => import('./tickets/new-ticket-page.js'), 'NewTicketPage'),
});

const pluginsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/plugins',
  component: lazyRouteComponent(() => import('./plugins/plugins-page.js'), 'PluginsPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports/import-list-page.js'), 'ImportListPage'),
});

const newImportRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('./imports/new-import-page.js'), 'NewImportPage'),
});

const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/imports/$operationId',
  component: lazyRouteComponent(() => import('./imports/import-page.js'), 'ImportPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.js'), 'AccountPage'),
});

const tokensRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account/tokens',
  component: lazyRouteComponent(() => import('./account/tokens-page.js'), 'TokensPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  appRoute.addChildren([
    homeRoute,
    customersRoute,
    newCustomerRoute,
    customerRoute,
    editCustomerRoute,
    mergeCustomerRoute,
    mergesRoute,
    ticketsRoute.addChildren([noTicketRoute, ticketRoute]),
    newTicketRoute,
    pluginsRoute,
    importsRoute,
    newImportRoute,
    importRoute,
    accountRoute,
    tokensRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Plain `?q=42`, never JSON in the address: every value is text and the routes parse what they need.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => pathWithQuery('', search as Record<string, QueryValue>),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
