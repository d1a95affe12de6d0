import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { ApiError } from '../api/client';
import { sessionQuery } from '../api/queries';
import { visit } from './visit';
import { Failed, NotFound, Pending } from './Fallbacks';
import { Shell } from './Shell';

interface Context {
  client: QueryClient;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const root = createRootRouteWithContext<Context>()({});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search) => ({ to: text(search['to']), refused: text(search['refused']) }),
  component: lazyRouteComponent(() => import('../features/sign-in/SignInPage'), 'SignInPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search) => ({ token: text(search['token']), user: text(search['user']) }),
  beforeLoad: async ({ context, search }) => {
    if (search.token && search.user) {
      await visit(context.client, search.token, search.user);
      throw redirect({ to: '/decide', search: { d: undefined, case: undefined } });
    }
  },
  component: lazyRouteComponent(() => import('../features/sign-in/SetUpPage'), 'SetUpPage'),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.client.ensureQueryData(sessionQuery);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        throw redirect({ to: '/sign-in', search: { to: location.href, refused: undefined } });
      }
      throw error;
    }
  },
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/HomePage'), 'HomePage'),
});

const decide = createRoute({
  getParentRoute: () => shell,
  path: '/decide',
  validateSearch: (search) => ({ d: text(search['d']), case: text(search['case']) }),
  component: lazyRouteComponent(() => import('../features/decide/DecidePage'), 'DecidePage'),
});

const initiatives = createRoute({
  getParentRoute: () => shell,
  path: '/initiatives',
  validateSearch: (search): Record<'q', string | undefined> & Partial<Record<'sort' | 'category' | 'owner' | 'tag' | 'fate', string | undefined>> => ({
    q: text(search['q']),
    sort: text(search['sort']),
    category: text(search['category']),
    owner: text(search['owner']),
    tag: text(search['tag']),
    fate: text(search['fate']),
  }),
  component: lazyRouteComponent(() => import('../features/initiatives/InitiativesPage'), 'InitiativesPage'),
});

const importTable = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/import/ImportPage'), 'ImportPage'),
});

const goals = createRoute({
  getParentRoute: () => shell,
  path: '/goals',
  component: lazyRouteComponent(() => import('../features/goals/GoalsPage'), 'GoalsPage'),
});

const scenarios = createRoute({
  getParentRoute: () => shell,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('../features/scenarios/ScenariosPage'), 'ScenariosPage'),
});

const proposals = createRoute({
  getParentRoute: () => shell,
  path: '/proposals',
  validateSearch: (search) => ({ state: text(search['state']) }),
  component: lazyRouteComponent(() => import('../features/proposals/ProposalsPage'), 'ProposalsPage'),
});

const proposal = createRoute({
  getParentRoute: () => shell,
  path: '/proposals/$number',
  component: lazyRouteComponent(() => import('../features/proposals/ProposalPage'), 'ProposalPage'),
});

const roadmap = createRoute({
  getParentRoute: () => shell,
  path: '/roadmap',
  validateSearch: (search): { d?: string | undefined } => ({ d: text(search['d']) }),
  component: lazyRouteComponent(() => import('../features/roadmap/RoadmapPage'), 'RoadmapPage'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage'), 'SettingsPage'),
});

const problems = createRoute({
  getParentRoute: () => shell,
  path: '/problems',
  component: lazyRouteComponent(() => import('../features/problems/ProblemsPage'), 'ProblemsPage'),
});

const history = createRoute({
  getParentRoute: () => shell,
  path: '/history',
  component: lazyRouteComponent(() => import('../features/history/HistoryPage'), 'HistoryPage'),
});

const document = createRoute({
  getParentRoute: () => shell,
  path: '/documents/$kind/$name',
  component: lazyRouteComponent(() => import('../features/documents/DocumentPage'), 'DocumentPage'),
});

const newDocument = createRoute({
  getParentRoute: () => shell,
  path: '/new/$kind',
  component: lazyRouteComponent(() => import('../features/documents/NewDocumentPage'), 'NewDocumentPage'),
});

const tree = root.addChildren([
  signIn,
  setUp,
  shell.addChildren([
    home,
    decide,
    initiatives,
    importTable,
    roadmap,
    settings,
    goals,
    scenarios,
    proposals,
    proposal,
    problems,
    history,
    document,
    newDocument,
  ]),
]);

/** @param history where the address is kept; the browser's unless given */
export function makeRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    ...(history ? { history } : {}),
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: Pending,
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
