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

/** Every word in English, by area. */
export const en = { about, api, connections, display, guide, health, hours, looks, onScreen, panel, privacy };
