import type { Translate } from '../../i18n/Language';

/** What somebody can be in the office, as the server names it. */
export const ROLES = ['cto', 'portfolio', 'finance', 'architect', 'contributor', 'reader', 'people-partner', 'admin'] as const;

export function roleName(t: Translate, role: string): string {
  const known = ROLES.find((one) => one === role);
  return known ? t(`role.${known}`) : role;
}
