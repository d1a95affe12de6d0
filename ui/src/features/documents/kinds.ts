const INITIATIVE = `apiVersion: quarterdeck.dev/v1
kind: Initiative
metadata: {name: webshop-relaunch, title: Relaunch of the web shop}
spec:
  description: What changes, for whom, and why now.
  category: grow
  options:
    - name: standard
      duration: 3 quarters
      costs:
        - {name: build, amount: 300k..600k}
      benefits:
        - {name: sales, amount: 200k..500k}
`;

const others = (kind: string) => `apiVersion: quarterdeck.dev/v1
kind: ${kind.charAt(0).toUpperCase()}${kind.slice(1)}
metadata: {name: a-short-name, title: A title that says what it is}
spec: {}
`;

/** A text to begin a document of a kind with. */
export const template = (kind: string): string => (kind === 'initiative' ? INITIATIVE : others(kind));

/** The name that a text gives its document. */
export function nameIn(text: string): string | null {
  return /(?:^|[{,\s])name:\s*['"]?([a-z0-9][a-z0-9-]*)/m.exec(text)?.[1] ?? null;
}
