import type { en as english } from '../en/index';
import type { Words } from '../words';
import { about } from './about';
import { api } from './api';
import { connections } from './connections';
import { display } from './display';
import { guide } from './guide';
import { health } from './health';
import { hours } from './hours';
import { looks } from './looks';
import { onScreen } from './on-screen';
import { panel } from './panel';
import { privacy } from './privacy';

/** Every word in Norwegian (bokmål), by area. */
export const nb = {
  about,
  api,
  connections,
  display,
  guide,
  health,
  hours,
  looks,
  onScreen,
  panel,
  privacy,
} satisfies Words<typeof english>;
