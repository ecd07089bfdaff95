import type { ScalerBridge } from '@contract/bridge';
import { scalePicture } from './scale-picture';

/** The page's own view of its window: this page has the scaler's bridge and no other. */
const { motiboard } = window as unknown as { motiboard: ScalerBridge };

motiboard.on('scaler:job', (job) => {
  void scalePicture(job, job.maxSide)
    .catch(() => null)
    .then((picture) => motiboard.call('scaler:done', { job: job.job, picture }));
});
