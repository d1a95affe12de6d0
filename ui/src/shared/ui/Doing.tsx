import './doing.css';
import { useEffect, useState } from 'react';
import type { Job } from '../../api/types';
import { useT } from '../../i18n/Language';
import type { Key } from '../../i18n/en';
import { phaseTexts } from '../../i18n/en/phases';
import { useFormat } from '../format/FormatContext';

const SECOND = 1000;

/** What a job does now, how far that is, and how long it has taken; where no share is known the bar moves. */
export function Doing({ job }: { job: Job }) {
  const t = useT();
  const format = useFormat();
  const seconds = useSeconds(job.time);
  const known = job.state === 'running' && job.share > 0;
  const key = `phase.${job.phase}`;
  return (
    <>
      <div className="doing">
        <p role="status" {...(!(key in phaseTexts) && { lang: 'en' })}>
          {key in phaseTexts ? t(key as Key) : job.phase || '…'}
        </p>
        <p className="num note">
          {known && `${t('run.share', { share: format.percent(job.share) })} · `}
          {t('run.since', { time: format.duration(seconds) })}
        </p>
      </div>
      <progress {...(known && { value: job.share })} max={1} aria-label={t('run.progress')} />
    </>
  );
}

/** Seconds since then, told anew every second. */
function useSeconds(since: string): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - Date.parse(since)) / SECOND));
}
