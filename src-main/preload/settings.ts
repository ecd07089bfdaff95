import { panelCallNames, panelPushNames } from '../contract/panel/channels';
import { exposeBridge } from './expose-bridge';

exposeBridge({ calls: panelCallNames, pushes: panelPushNames });
