import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { liveCaseQuery, type LiveCase } from '../../api/cases';
import type { ProblemLine } from '../../api/types';
import { useSettled } from './useSettled';

const PAUSE_MILLIS = 300;

export interface Live {
  /** The last value that there was; null before the first. */
  value: LiveCase | null;
  /** What the saved text is worth, where the text differs from it. */
  saved: LiveCase | null;
  /** Whether the text is no longer the one that was valued. */
  stale: boolean;
  /** Whether the stale value is because of errors in the text, rather than that the next is on its way. */
  broken: boolean;
  /** Null before the first answer. */
  problems: ProblemLine[] | null;
  /** The server's words when it could not answer. */
  failure: string | null;
}

/** Values a text whenever the writing pauses; the last good value stays until there is a better one. */
export function useLiveCase(text: string, saved: string, name: string | null, enabled: boolean): Live {
  const client = useQueryClient();
  const settled = useSettled(text, PAUSE_MILLIS);
  const live = useQuery({
    ...liveCaseQuery(client, name, settled),
    enabled,
    placeholderData: (known) => known,
  });
  const answer = live.data ?? null;
  const [value, setValue] = useState<LiveCase | null>(null);
  const good = answer !== null && answer.currency !== null;
  if (good && answer !== value) setValue(answer);
  const differs = name !== null && settled !== saved;
  // asked for only when nothing else is, as of what one person asks for at once only the newest is answered
  const before = useQuery({
    ...liveCaseQuery(client, name, saved, value?.revision ?? null),
    enabled: enabled && differs && value !== null && !live.isFetching,
  }).data;
  const broken = text === settled && !live.isPlaceholderData && answer !== null && !good;
  const waiting = text !== settled || live.isPlaceholderData;
  return {
    value,
    saved: differs && !broken && before && before.revision === value?.revision ? before : null,
    stale: waiting || (answer !== null && !good),
    broken,
    problems: answer?.problems ?? null,
    failure: live.error?.message ?? null,
  };
}
