import type { Decision } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Headline } from '../../shared/ui/Headline';
import { Panel } from '../../shared/ui/Panel';
import { AskButton } from '../../shared/ui/AskButton';

/** A decision without a plan: the rules that cannot all hold, or nothing worth funding. */
export function NoPlan({ decision }: { decision: Decision }) {
  const t = useT();
  const infeasible = decision.status === 'infeasible';
  return (
    <>
      <Headline page={t('nav.funding')} above={decision.organization} actions={<AskButton title="decide.again" main={false} />}>
        {t(infeasible ? 'noPlan.infeasible' : 'noPlan.nothing')}
      </Headline>
      {infeasible && (
        <Panel title={t('noPlan.rules')} note={t('noPlan.advice')}>
          <ul lang="en">
            {decision.contradiction.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
