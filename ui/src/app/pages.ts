import type { Key } from '../i18n/en';

export interface PageLink {
  to: '/' | '/decide' | '/initiatives' | '/import' | '/roadmap' | '/settings' | '/goals' | '/scenarios' | '/proposals' | '/problems' | '/history';
  title: Key;
}

/** The pages as the navigation and the command palette list them. */
export const GROUPS: { title: Key | null; pages: PageLink[] }[] = [
  { title: null, pages: [{ to: '/', title: 'nav.home' }] },
  {
    title: 'nav.decide',
    pages: [
      { to: '/decide', title: 'nav.funding' },
      { to: '/initiatives', title: 'nav.initiatives' },
      { to: '/import', title: 'nav.import' },
      { to: '/roadmap', title: 'nav.roadmap' },
      { to: '/goals', title: 'nav.goals' },
      { to: '/scenarios', title: 'nav.scenarios' },
      { to: '/proposals', title: 'nav.proposals' },
    ],
  },
  {
    title: 'nav.know',
    pages: [
      { to: '/problems', title: 'nav.problems' },
      { to: '/history', title: 'nav.history' },
    ],
  },
  { title: 'nav.organisation', pages: [{ to: '/settings', title: 'nav.settings' }] },
];
