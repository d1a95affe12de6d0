import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useT } from '../../i18n/Language';

/** Copies a link to this decision, with the case that is shown. */
export function CopyLink({ id }: { id: string }) {
  const t = useT();
  const search = useSearch({ from: '/shell/decide' });
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const link = new URL('/decide', location.href);
    link.searchParams.set('d', id);
    if (search.case) link.searchParams.set('case', search.case);
    await navigator.clipboard.writeText(link.href);
    setCopied(true);
  };
  // Only a page that came over https or from this machine may write to the clipboard.
  if (!window.isSecureContext) return null;
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {t(copied ? 'copied' : 'copyLink')}
    </button>
  );
}
