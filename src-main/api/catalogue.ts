import { DEFAULT_FILES_PATH, fileUpload } from './motimate/operations/file';
import { groupCreate, groupDelete, groupGet, groupList, groupUpdate } from './motimate/operations/group';
import { meGet } from './motimate/operations/me';
import {
  positionCreate,
  positionDelete,
  positionGet,
  positionList,
  positionUpdate,
} from './motimate/operations/position';
import { DEFAULT_POSTS_PATH, postOperations } from './motimate/operations/post';
import { tokenClient, tokenPassword, tokenRefresh } from './motimate/operations/token';
import {
  userCreate,
  userDelete,
  userGet,
  userList,
  userRestore,
  userUpdate,
} from './motimate/operations/user';
import type { UserWire } from './motimate/operations/user-body';
import { announcementCreate } from './motivosity/operations/announcement';
import { appreciationCreate, appreciationCreatePlatform } from './motivosity/operations/appreciation';
import {
  oauthOperations,
  serviceToken,
  signIn,
  signInRefresh,
  type Naming,
} from './motivosity/operations/auth';
import { awardGive, awardList, awardListMine, awardListPlatform } from './motivosity/operations/award';
import { commentCreate, commentDelete, commentUpdate } from './motivosity/operations/comment';
import { companyValueList } from './motivosity/operations/company-value';
import {
  feedAll,
  feedComment,
  feedDelete,
  feedGet,
  feedLike,
  feedRecent,
} from './motivosity/operations/feed';
import { kioskFeeds, kioskLeaderboard } from './motivosity/operations/kiosk';
import { leaderboardList } from './motivosity/operations/leaderboard';
import {
  orgchartDirectReports,
  orgchartFind,
  orgchartPartial,
  orgchartSupervisor,
} from './motivosity/operations/orgchart';
import { storeList, storePurchase } from './motivosity/operations/store';
import { surveyGet, surveySubmit } from './motivosity/operations/survey';
import * as mvUser from './motivosity/operations/user';
import { userCashGet } from './motivosity/operations/user-cash';
import * as mvUserChanges from './motivosity/operations/user-changes';
import type { Operation } from './operation';

/** What is set for an account and changes how its operations look on the wire. */
export interface Wire extends UserWire {
  /** Spelling of the OAuth2 parameters. VENDORS.md T-40. */
  readonly naming: Naming;
  /** Absolute paths that nobody documents. VENDORS.md T-31. */
  readonly postsPath: string;
  readonly filesPath: string;
}

/** How operations look where nothing is set. */
export const defaultWire: Wire = {
  dialect: 'v1',
  ancestorsKey: 'assign_ancestors',
  naming: 'camelCase',
  postsPath: DEFAULT_POSTS_PATH,
  filesPath: DEFAULT_FILES_PATH,
};

/** Every operation of both products, in the order in which they are listed for people. */
export function createCatalogue(wire: Wire): readonly Operation<unknown>[] {
  return [...motivosityOperations(wire), ...motimateOperations(wire)];
}

/** Every operation as it is where nothing is set: the documents and whoever needs no account read this list. */
export const catalogue: readonly Operation<unknown>[] = createCatalogue(defaultWire);

const catalogues = new WeakMap<Wire, readonly Operation<unknown>[]>();

/** Every operation as these accounts take it. Made when it is first asked for: what only polls needs no catalogue. */
export function operationsOf({ wire }: { readonly wire: Wire }): readonly Operation<unknown>[] {
  const made = catalogues.get(wire) ?? createCatalogue(wire);
  catalogues.set(wire, made);
  return made;
}

/** The operation with this id, such as `mv.kiosk.feeds`. */
export function findOperation(
  id: string,
  operations: readonly Operation<unknown>[] = catalogue,
): Operation<unknown> | undefined {
  return operations.find((operation) => operation.id === id);
}

function motivosityOperations({ naming }: Wire): readonly Operation<unknown>[] {
  const oauth = oauthOperations(naming);
  return [
    serviceToken,
    oauth.authorize,
    oauth.token,
    oauth.refresh,
    signIn,
    signInRefresh,
    announcementCreate,
    appreciationCreate,
    appreciationCreatePlatform,
    awardList,
    awardListPlatform,
    awardListMine,
    awardGive,
    commentCreate,
    commentUpdate,
    commentDelete,
    companyValueList,
    feedRecent,
    feedAll,
    feedGet,
    feedDelete,
    feedComment,
    feedLike,
    leaderboardList,
    orgchartFind,
    orgchartSupervisor,
    orgchartDirectReports,
    orgchartPartial,
    surveyGet,
    surveySubmit,
    storeList,
    storePurchase,
    mvUser.userMe,
    mvUser.userList,
    mvUser.userSearch,
    mvUserChanges.userSync,
    mvUserChanges.userMove,
    mvUserChanges.userRecalculateOrgChart,
    mvUserChanges.userChangePayrollIds,
    mvUser.userGet,
    mvUser.userMyProfile,
    mvUser.userProfile,
    mvUserChanges.userSaveMyProfile,
    mvUserChanges.userSaveProfile,
    mvUserChanges.userUploadAvatar,
    userCashGet,
    kioskLeaderboard,
    kioskFeeds,
  ];
}

function motimateOperations(wire: Wire): readonly Operation<unknown>[] {
  const posts = postOperations(wire.postsPath);
  return [
    tokenPassword,
    tokenClient,
    tokenRefresh,
    meGet,
    userList,
    userGet,
    userCreate(wire),
    userUpdate(wire),
    userDelete,
    userRestore,
    groupList,
    groupGet,
    groupCreate,
    groupUpdate,
    groupDelete,
    positionList,
    positionGet,
    positionCreate,
    positionUpdate,
    positionDelete,
    posts.list,
    posts.get,
    posts.create,
    fileUpload(wire.filesPath),
  ];
}
