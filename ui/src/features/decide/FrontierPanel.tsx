import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { frontierQuery, isOpen, useMay } from '../../api/queries';
import type { Decision, FrontierJob, FrontierPoint } from '../../api/types';
import { useT } from '../../i18n/Language';
import { FrontierChart } from '../../shared/charts/Frontier';
import { useFormat } from '../../shared/format/FormatContext';
import { Doing } from '../../shared/ui/Doing';
import { Panel } from '../../shared/ui/Panel';

/** What less risk would cost: the best plan at each level of it, worked out when somebody asks. */
export function FrontierPanel({ id, decision }: { id: string; decision: Decision }) {
  const t = useT();
  const frontier = useQuery(frontierQuery(id)).data;
  const points = frontier?.points && distinct(frontier.points);
  return (
    <Panel title={t('frontier.title')} note={t('frontier.note')}>
      {points && points.length > 1 ? <Points points={points} decision={decision} /> : <Asking id={id} frontier={frontier} />}
    </Panel>
  );
}

/** A plan that is the best at several levels of risk is one point. */
function distinct(points: FrontierPoint[]): FrontierPoint[] {
  return points.reduce<FrontierPoint[]>((kept, next) => {
    const last = kept[kept.length - 1];
    const same = last && last.value === next.value && last.worst === next.worst && next.joins.length + next.leaves.length === 0;
    return same ? [...kept.slice(0, -1), { ...last, decided: last.decided || next.decided }] : [...kept, next];
  }, []);
}

function Asking({ id, frontier }: { id: string; frontier: FrontierJob | null | undefined }) {
  const t = useT();
  const may = useMay('decide');
  const client = useQueryClient();
  const path = `/decisions/${encodeURIComponent(id)}/frontier`;
  const refresh = () => client.invalidateQueries({ queryKey: frontierQuery(id).queryKey });
  const ask = useMutation({ mutationFn: () => call(path, { method: 'POST', body: {} }), onSettled: refresh });
  const cancel = useMutation({ mutationFn: () => call(path, { method: 'DELETE' }), onSettled: refresh });
  if (frontier && isOpen(frontier)) {
    return (
      <div className="frontier-asking">
        <Doing job={frontier} />
        <div className="actions">
          <button type="button" className="button" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('run.cancel')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="frontier-asking">
      <p>{t(frontier?.points ? 'frontier.one' : frontier?.state === 'failed' ? 'run.failed' : 'frontier.unasked')}</p>
      {!frontier?.points && (
        <div className="actions">
          <button type="button" className="button" disabled={!may || ask.isPending} title={may ? undefined : t('decide.mayNot')} onClick={() => ask.mutate()}>
            {t('frontier.ask')}
          </button>
        </div>
      )}
      {ask.error && (
        <p className="refusal" role="alert">
          {ask.error.message}
        </p>
      )}
    </div>
  );
}

function Points({ points, decision }: { points: FrontierPoint[]; decision: Decision }) {
  const t = useT();
  const format = useFormat();
  const start = Math.max(0, points.findIndex((point) => point.decided));
  const [at, setAt] = useState(start);
  const chosen = points[at] ?? points[0]!;
  const words = (point: FrontierPoint) =>
    t('frontier.point', {
      at: points.indexOf(point) + 1,
      all: points.length,
      value: format.money(point.value),
      worst: format.money(point.worst),
      p10: format.money(point.p10),
    });
  const titles = new Map([...decision.plan, ...decision.notFunded].map((line) => [line.initiative, line.title]));
  return (
    <>
      <FrontierChart points={points} at={at} onMove={setAt} words={words} />
      <div className="frontier-readout">
        <p className="strong">
          {words(chosen)}
          {chosen.decided && ` ${t('frontier.isDecided')}`}
        </p>
        <p className="note">
          {t('frontier.funds', { n: chosen.funded, capital: format.money(chosen.capital) })}{' '}
          {chosen.status === 'proven'
            ? t('frontier.proven')
            : chosen.gap != null && t('frontier.gap', { gap: format.chance(chosen.gap) })}
        </p>
        <Changes key={at} names={differs(points, start, at)} titles={titles} />
      </div>
    </>
  );
}

/** What is funded at a point and not by the decided plan, and the other way round. */
function differs(points: FrontierPoint[], from: number, to: number): { joins: string[]; leaves: string[] } {
  const net = new Map<string, number>();
  const count = (names: string[], by: number) => names.forEach((name) => net.set(name, (net.get(name) ?? 0) + by));
  for (let at = Math.min(from, to) + 1; at <= Math.max(from, to); at++) {
    const sign = to > from ? 1 : -1;
    count(points[at]!.joins, sign);
    count(points[at]!.leaves, -sign);
  }
  const those = (sign: number) => [...net].filter(([, times]) => times * sign > 0).map(([name]) => name);
  return { joins: those(1), leaves: those(-1) };
}

function Changes({ names, titles }: { names: { joins: string[]; leaves: string[] }; titles: Map<string, string> }) {
  const t = useT();
  const list = (those: string[]) => those.map((name) => titles.get(name) ?? name).join(', ');
  return (
    <dl className="frontier-changes">
      {(['joins', 'leaves'] as const).map(
        (side) =>
          names[side].length > 0 && (
            <div key={side}>
              <dt>{t(`frontier.${side}`)}</dt>
              <dd>{list(names[side])}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
