import { displayCallNames, displayPushNames } from '../contract/channels';
import { exposeBridge } from './expose-bridge';

exposeBridge({ calls: displayCallNames, pushes: displayPushNames });
