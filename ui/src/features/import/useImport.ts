import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { workspaceChanged } from '../../api/queries';
import type { FirstAnswers, ImportProposal, ImportReport, TableText } from '../../api/types';
import { mappingFor, remember } from './remembered';

interface Order {
  table: TableText;
  mapping: string;
  reason: string;
  /** Given when the office does not say yet whose it is. */
  first?: FirstAnswers;
}

const run = (order: Order, dryRun: boolean) =>
  call<ImportReport>('/imports', { method: 'POST', body: { ...order.table, mapping: order.mapping, reason: order.reason, first: order.first, dryRun } });

/** The steps of an import, each made of the one before: table, mapping, trial, result. */
export function useImport() {
  const client = useQueryClient();
  const [mapping, setMapping] = useState('');
  const [known, setKnown] = useState(false);
  const trial = useMutation({ mutationFn: (order: Order) => run(order, true) });
  const applied = useMutation({
    mutationFn: (order: Order) => run(order, false),
    onSuccess: (_, order) => {
      remember(proposal.data?.columns ?? [], order.mapping);
      workspaceChanged(client);
    },
  });
  const proposal = useMutation({
    mutationFn: (table: TableText) => call<ImportProposal>('/imports/proposal', { method: 'POST', body: table }),
    onMutate: () => {
      trial.reset();
      applied.reset();
    },
    onSuccess: (proposed) => {
      const earlier = mappingFor(proposed.columns);
      setKnown(earlier !== undefined);
      setMapping(earlier ?? proposed.mapping);
    },
  });
  const startAgain = () => [proposal, trial, applied].forEach((step) => step.reset());
  return { proposal, trial, applied, mapping, setMapping, known, startAgain };
}
