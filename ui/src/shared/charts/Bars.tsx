/** A share of a whole; the figure stands beside it. */
export function ShareBar({ share, tone = 'main' }: { share: number; tone?: 'main' | 'warn' }) {
  return (
    <div className="share-bar" aria-hidden="true">
      <div className={`share-bar-fill share-${tone}`} style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
    </div>
  );
}

interface RangeProps {
  value: { mean: number; p10: number; p90: number };
  from: number;
  to: number;
}

/** P10 to P90 with the mean, on a line from one amount to another; 0 is marked where it lies within. */
export function RangeBar({ value, from, to }: RangeProps) {
  const at = (amount: number) => ((amount - from) / (to - from || 1)) * 100;
  return (
    <div className="range-bar" aria-hidden="true">
      {from <= 0 && to >= 0 && <div className="range-zero" style={{ left: `${at(0)}%` }} />}
      <div className="range-span" style={{ left: `${at(value.p10)}%`, width: `${at(value.p90) - at(value.p10)}%` }} />
      <div className="range-mean" style={{ left: `${at(value.mean)}%` }} />
    </div>
  );
}
