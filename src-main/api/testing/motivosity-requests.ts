import { jpeg, jpegPart, type RequestCase } from './request-case';

const FEED = '41214077-9705-feed-b6da-f1acf9c2bbd7';
const feedPath = { feedId: FEED };
const userPath = { userId: 'user-nora-lind' };
const profile = {
  newSupervisorID: 'user-bo-aas',
  user: { title: 'Shift Lead', about: '' },
  responsibilityList: [{ responsibilityName: 'Night shift' }],
};

/** Every operation of Motivosity as it goes over the wire, by the contract. */
export const motivosityRequests: readonly RequestCase[] = [
  {
    id: 'mv.auth.serviceToken',
    input: { body: { appId: 'app-1', secureToken: 's&cure', appSecret: 'hush' } },
    wire: 'POST /auth/v1/servicetoken',
    json: { appId: 'app-1', secureToken: 's&cure', appSecret: 'hush' },
  },
  {
    id: 'mv.auth.oauthAuthorize',
    input: { query: { appId: 'app-1', redirectUri: 'http://127.0.0.1:4123/callback', state: 'st' } },
    wire: 'GET /oauth2/v1/auth?appId=app-1&redirectUri=http%3A%2F%2F127.0.0.1%3A4123%2Fcallback&responseType=code&scope=default&state=st',
  },
  {
    id: 'mv.auth.oauthToken',
    input: {
      query: {
        code: 'c0de',
        appId: 'app-1',
        appSecret: 'hush',
        redirectUri: 'http://127.0.0.1:4123/callback',
      },
    },
    wire: 'POST /oauth2/v1/token?grantType=authorization_code&code=c0de&appId=app-1&appSecret=hush&redirectUri=http%3A%2F%2F127.0.0.1%3A4123%2Fcallback',
  },
  {
    id: 'mv.auth.oauthRefresh',
    input: { query: { refresh_token: 'again', appId: 'app-1', appSecret: 'hush' } },
    wire: 'POST /oauth2/v1/token?grant_type=refresh_token&refresh_token=again&appId=app-1&appSecret=hush',
  },
  {
    id: 'mv.auth.signIn',
    input: { body: { username: 'nora@fjordworks.example', password: 'p' } },
    wire: 'POST /auth/v1/signin',
    json: { username: 'nora@fjordworks.example', password: 'p' },
  },
  {
    id: 'mv.auth.refresh',
    input: { query: { checkSurvey: true }, body: { refreshToken: 'again', appId: 'app-1' } },
    wire: 'POST /auth/v1/refresh?checkSurvey=true',
    json: { refreshToken: 'again', appId: 'app-1' },
  },
  {
    id: 'mv.announcement.create',
    input: { body: { title: 'Quay day', note: 'Sunday; all welcome' }, files: { photo: jpeg } },
    wire: 'PUT /api/v2/announcement',
    parts: { photo: jpegPart, announcement: { title: 'Quay day', note: 'Sunday; all welcome' } },
  },
  {
    id: 'mv.appreciation.create',
    input: {
      body: { note: 'Thanks!', amount: 2, companyValueID: 'cval-1', toUserIDs: ['user-bo-aas', 'user-siv'] },
    },
    wire: 'PUT /api/v2/appreciation',
    json: {
      note: 'Thanks!',
      amount: 2,
      companyValueID: 'cval-1',
      toUserIDs: ['user-bo-aas', 'user-siv'],
      amountType: 'GM',
    },
  },
  {
    id: 'mv.appreciation.createPlatform',
    input: { body: { note: 'Done', amount: 0, privateAppreciation: false, toUserPayrollIDs: ['2001'] } },
    wire: 'PUT /api/v2/platformappreciation',
    json: { note: 'Done', amount: 0, privateAppreciation: false, toUserPayrollIDs: ['2001'] },
  },
  {
    id: 'mv.award.list',
    input: { query: { awardScope: 'RLVT', sortBy: 'awardName', sortAsc: true } },
    wire: 'GET /api/v2/award?awardScope=RLVT&page=0&sortBy=awardName&sortAsc=true',
  },
  {
    id: 'mv.award.listPlatform',
    input: { query: { sortBy: 'awardName', sortAsc: 'false' } },
    wire: 'GET /api/v2/platformaward?sortBy=awardName&sortAsc=false',
  },
  { id: 'mv.award.listMine', input: { query: { page: 3 } }, wire: 'GET /api/v2/award/myawards?page=3' },
  {
    id: 'mv.award.give',
    input: { path: { awardId: 'awrd/1' }, body: { toUserEmails: ['bo@fjordworks.example'], amount: 10 } },
    wire: 'PUT /api/v2/award/awrd%2F1/giveaward',
    json: { toUserEmails: ['bo@fjordworks.example'], amount: '10' },
  },
  {
    id: 'mv.comment.create',
    input: { body: { commentText: 'Well earned!', feedId: FEED } },
    wire: 'POST /api/v2/comment',
    json: { commentText: 'Well earned!', feedId: FEED },
  },
  {
    id: 'mv.comment.update',
    input: { path: { commentId: '12345' }, body: { commentText: 'Very well earned!' } },
    wire: 'POST /api/v2/comment/12345',
    json: { id: '12345', commentText: 'Very well earned!' },
  },
  { id: 'mv.comment.delete', input: { path: { commentId: '12345' } }, wire: 'DELETE /api/v2/comment/12345' },
  { id: 'mv.companyValue.list', input: {}, wire: 'GET /api/v2/companyvalue' },
  {
    id: 'mv.feed.recent',
    input: { query: { like: true, scope: 'CMPY', pageLimit: '10', feedTypes: 'APPR, BDGE' } },
    wire: 'GET /api/v2/feed?like=true&scope=CMPY&page=0&pageLimit=10&feedTypes=APPR%2CBDGE',
  },
  {
    id: 'mv.feed.all',
    input: { query: { startDate: '2026-03-01', endDate: '2026-03-31' } },
    wire: 'GET /api/v2/feed/all?page=0&feedTypes=PRSN%2CGNRL%2CINST%2CRESP%2CBDAY%2CANVY%2CABOT%2CAPPR%2CBDGE%2CANNC%2CHGLT%2CGRUP&startDate=2026-03-01&endDate=2026-03-31',
  },
  { id: 'mv.feed.get', input: { path: feedPath }, wire: `GET /api/v2/feed/${FEED}` },
  { id: 'mv.feed.delete', input: { path: feedPath }, wire: `DELETE /api/v2/feed/${FEED}` },
  {
    id: 'mv.feed.comment',
    input: { path: feedPath, body: { commentText: 'Ha 🎉' } },
    wire: `PUT /api/v2/feed/${FEED}/comment`,
    json: { commentText: 'Ha 🎉' },
  },
  { id: 'mv.feed.like', input: { path: feedPath, body: {} }, wire: `PUT /api/v2/feed/${FEED}/like` },
  {
    id: 'mv.leaderboard.list',
    input: { query: { type: 'year' } },
    wire: 'GET /api/v2/leaderboard?type=year&page=0',
  },
  {
    id: 'mv.orgchart.find',
    input: { query: { userId: 'user-nora-lind' } },
    wire: 'GET /api/v2/orgchart/find?userId=user-nora-lind',
  },
  {
    id: 'mv.orgchart.supervisor',
    input: { query: { userId: 'a b' } },
    wire: 'GET /api/v2/orgchart/sup?userId=a%20b',
  },
  {
    id: 'mv.orgchart.directReports',
    input: { query: { userId: '12' } },
    wire: 'GET /api/v2/orgchart/dr?userId=12',
  },
  {
    id: 'mv.orgchart.partial',
    input: { query: { userId: '12', levels: 3, rollupNumber: true } },
    wire: 'GET /api/v2/orgchart/partial?userId=12&levels=3&rollupNumber=true',
  },
  {
    id: 'mv.survey.get',
    input: { query: { checkTime: false } },
    wire: 'GET /api/v2/satisfactionsurvey?checkTime=false',
  },
  {
    id: 'mv.survey.submit',
    input: { body: { q1Score: 8, q2Score: '9', note: 'Fine' } },
    wire: 'PUT /api/v2/satisfactionsurvey',
    json: { q1Score: 8, q2Score: 9, note: 'Fine' },
  },
  { id: 'mv.store.list', input: { query: { type: 'charity' } }, wire: 'GET /api/v2/store?type=charity' },
  {
    id: 'mv.store.purchase',
    input: { body: { id: 'ivnt-1', userRedeemPrice: 12.5 } },
    wire: 'POST /api/v2/store/purchase',
    json: { id: 'ivnt-1', currentQty: 1, userRedeemPrice: 12.5 },
  },
  { id: 'mv.user.me', input: {}, wire: 'GET /api/v2/user/me' },
  {
    id: 'mv.user.list',
    input: {
      query: {
        name: 'Åse & Bo',
        sort: ['+firstName', '-createdDate'],
        select: ['id', 'email'],
        filter: ['department=R&D', 'directReports>0'],
        pageLimit: 20,
      },
    },
    wire: 'GET /api/v2/user?name=%C3%85se%20%26%20Bo&sort=%2BfirstName%2C-createdDate&select=id%2Cemail&department=R%26D&directReports%3E0&page=0&pageLimit=20',
  },
  {
    id: 'mv.user.search',
    input: { query: { name: 'am', ignoreSelf: true } },
    wire: 'GET /api/v2/user/search?name=am&ignoreSelf=true',
  },
  {
    id: 'mv.user.sync',
    input: {
      body: [{ email: 'bo@fjordworks.example', title: '', keepWithDirectReports: true, function: 'UPDATE' }],
    },
    wire: 'POST /api/v2/user/sync',
    json: [{ email: 'bo@fjordworks.example', title: '', keepWithDirectReports: true, function: 'UPDATE' }],
  },
  {
    id: 'mv.user.move',
    input: { path: userPath, body: { targetUserId: 'user-bo-aas', moveDirectReports: true } },
    wire: 'POST /api/v2/user/user-nora-lind/move',
    json: { targetUserId: 'user-bo-aas', moveDirectReports: 'true' },
  },
  { id: 'mv.user.recalculateOrgChart', input: { body: {} }, wire: 'GET /api/v2/user/recalculateorgchart' },
  {
    id: 'mv.user.changePayrollIds',
    input: { body: [{ oldPayrollID: 2001, payrollID: '3001' }] },
    wire: 'POST /api/v2/user/changePayrollID',
    json: [{ oldPayrollID: '2001', payrollID: '3001' }],
  },
  {
    id: 'mv.user.get',
    input: { path: userPath, query: { select: 'id,email' } },
    wire: 'GET /api/v2/user/user-nora-lind?select=id%2Cemail',
  },
  { id: 'mv.user.myProfile', input: {}, wire: 'GET /api/v2/user/profile' },
  { id: 'mv.user.profile', input: { path: userPath }, wire: 'GET /api/v2/user/user-nora-lind/profile' },
  { id: 'mv.user.saveMyProfile', input: { body: profile }, wire: 'POST /api/v2/user/profile', json: profile },
  {
    id: 'mv.user.saveProfile',
    input: { path: userPath, body: profile },
    wire: 'POST /api/v2/user/user-nora-lind/profile',
    json: profile,
  },
  {
    id: 'mv.user.uploadAvatar',
    input: { path: userPath, files: { file: jpeg } },
    wire: 'POST /api/v2/user/user-nora-lind/avatar',
    parts: { file: jpegPart },
  },
  { id: 'mv.userCash.get', input: {}, wire: 'GET /api/v2/usercash' },
  {
    id: 'mv.kiosk.leaderboard',
    input: { path: { kioskId: 'k/1?' } },
    wire: 'GET /api/v2/kiosk/k%2F1%3F/leaderboard',
  },
  { id: 'mv.kiosk.feeds', input: { path: { kioskId: 'k1' } }, wire: 'GET /api/v2/kiosk/k1/feeds' },
];
