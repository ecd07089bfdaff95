import { scalerCallNames, scalerPushNames } from '../contract/channels';
import { exposeBridge } from './expose-bridge';

exposeBridge({ calls: scalerCallNames, pushes: scalerPushNames });
