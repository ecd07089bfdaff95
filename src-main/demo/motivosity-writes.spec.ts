import * as vitest from 'vitest';
import { describeCalls, fileForm, PNG } from './call-table.fixture';

const { expect } = vitest;
const SELF = 'user-kwame-boateng';
const OTHER = 'user-miguel-teixeira';
const BOSS = 'user-emeka-okonkwo';

function announcement(type: string, part = 'photo'): FormData {
  const form = fileForm(part, 'pier.png', 'image/png', PNG);
  form.append(
    'announcement',
    new Blob([JSON.stringify({ title: 'Open day', note: 'On Sunday.' })], { type }),
  );
  return form;
}

describeCalls(vitest, 'Motivosity writes', [
  {
    id: 'mv.announcement.create',
    as: 'manager',
    good: ['PUT', '/api/v2/announcement', announcement('application/json')],
    payload: {
      feedType: 'ANNC',
      title: 'Open day',
      contentImageUrl: expect.stringMatching(/^content\//) as unknown,
    },
    wrong: ['user', 403],
    bad: [['PUT', '/api/v2/announcement', announcement('text/plain')], 415, /must be application\/json/],
  },
  {
    id: 'mv.appreciation.create',
    as: 'user',
    good: [
      'PUT',
      '/api/v2/appreciation',
      {
        amount: 2,
        amountType: 'GM',
        privateAppreciation: false,
        note: 'Thanks for closing twice.',
        companyValueID: '51000001-2201-cval-b1a0-6e1d8f220001',
        toUserIDs: [OTHER, 'user-aoife-nidhomhnaill'],
      },
    ],
    payload: [{ feedType: 'APPR', title: 'Safe before on time', points: 2 }, { source: { id: SELF } }],
    wrong: ['platform', 403],
    bad: [
      ['PUT', '/api/v2/appreciation', { note: 'Thanks', toUserIDs: [SELF] }],
      400,
      /"key":"toUserID","message":"You cannot thank yourself"/,
    ],
  },
  {
    id: 'mv.appreciation.createPlatform',
    as: 'platform',
    good: [
      'PUT',
      '/api/v2/platformappreciation',
      {
        amount: 0,
        privateAppreciation: false,
        note: 'Done.',
        companyValue: 'Say it plainly',
        toUserPayrollIDs: ['1010'],
      },
    ],
    payload: [{ source: { fullName: 'Puffin Line Crew Bot' }, subject: { id: SELF } }],
    wrong: ['admin', 403],
    bad: [
      ['PUT', '/api/v2/platformappreciation', { note: 'x', amountType: 'GM', toUserIDs: [SELF] }],
      400,
      /unknown key: amountType/,
    ],
  },
  {
    id: 'mv.award.give',
    as: 'platform',
    good: [
      'PUT',
      '/api/v2/award/award-golden-lifebuoy/giveaward',
      { toUserIDs: [SELF], toUserEmails: [], toUserPayrollIDs: [], note: 'No slips.', amount: '40' },
    ],
    payload: [{ count: 1, name: 'Golden Lifebuoy', toUserID: SELF, readableCreatedDate: 'just now' }],
    wrong: ['nobody', 401],
    bad: [['PUT', '/api/v2/award/award-true-north/giveaward', { toUserIDs: [SELF] }], 403, /central-budget/],
  },
  {
    id: 'mv.comment.create',
    as: 'user',
    good: ['POST', '/api/v2/comment', { commentText: 'Well earned!', feedId: '{feed}' }],
    payload: { feedType: 'APPR', comment: { commentText: 'Well earned!', user: { id: SELF } } },
    wrong: ['platform', 403],
    bad: [['POST', '/api/v2/comment', { commentText: 'x', feedID: '{feed}' }], 400, /unknown key: feedID/],
  },
  {
    id: 'mv.comment.update',
    as: 'user',
    good: ['POST', '/api/v2/comment/{comment}', { id: '{comment}', commentText: 'Very well earned!' }],
    payload: true,
    wrong: ['leader', 403],
    bad: [['POST', '/api/v2/comment/{comment}', { id: '1', commentText: 'x' }], 400, /id is not the comment/],
  },
  {
    id: 'mv.comment.delete',
    as: 'user',
    good: ['DELETE', '/api/v2/comment/{comment}'],
    payload: true,
    wrong: ['admin', 403],
    bad: [['DELETE', '/api/v2/comment/12345'], 404, /There is no such comment/],
  },
  {
    id: 'mv.feed.delete',
    as: 'admin',
    good: ['DELETE', '/api/v2/feed/{feed}'],
    payload: { status: 'success', message: expect.any(String) as unknown },
    wrong: ['leader', 403],
    bad: [['DELETE', '/api/v2/feed/{feed}', { force: true }], 400, /takes no body/],
  },
  {
    id: 'mv.feed.comment',
    as: 'user',
    good: ['PUT', '/api/v2/feed/{feed}/comment', { commentText: 'Well earned!' }],
    payload: { commentText: 'Well earned!', user: { id: SELF }, type: 'CMNT' },
    wrong: ['platform', 403],
    bad: [['PUT', '/api/v2/feed/{feed}/comment', {}], 400, /commentText is missing/],
  },
  {
    id: 'mv.feed.like',
    as: 'user',
    good: ['PUT', '/api/v2/feed/{feed}/like'],
    payload: { likes: expect.arrayContaining([expect.objectContaining({ userId: SELF })]) as unknown },
    wrong: ['platform', 403],
    bad: [['PUT', '/api/v2/feed/nothing/like'], 404, /There is no such item/],
  },
  {
    id: 'mv.survey.submit',
    as: 'user',
    good: [
      'PUT',
      '/api/v2/satisfactionsurvey',
      { q1Score: 8, q2Score: 9, q3Score: 7, q4Score: 6, q5Score: 9 },
    ],
    payload: undefined,
    wrong: ['platform', 403],
    bad: [
      ['PUT', '/api/v2/satisfactionsurvey', { q1Score: 8, q2Score: 11, q3Score: 7, q4Score: 6, q5Score: 9 }],
      400,
      /q2Score must be a whole number from 1 to 10/,
    ],
  },
  {
    id: 'mv.store.purchase',
    as: 'user',
    good: ['POST', '/api/v2/store/purchase', { id: '61000001-3301-ivnt-c1a0-7f2e90330001', currentQty: 1 }],
    payload: { success: 'true', inventoryType: 'TANGO', orderCashValue: 10 },
    wrong: ['platform', 403],
    bad: [
      ['POST', '/api/v2/store/purchase', { id: '61000003-3303-ivnt-c1a2-7f2e90330003', currentQty: 1 }],
      400,
      /userRedeemPrice must be from 5 to 200/,
    ],
  },
  {
    id: 'mv.user.sync',
    as: 'platform',
    good: [
      'POST',
      '/api/v2/user/sync',
      [
        {
          email: 'miguel.teixeira@puffinline.example',
          title: 'Senior Deckhand',
          supervisorPayrollID: '1002',
          keepWithDirectReports: true,
          function: 'UPDATE',
        },
      ],
    ],
    payload: [{ id: OTHER, title: 'Senior Deckhand', department: 'Crew' }],
    wrong: ['user', 403],
    bad: [['POST', '/api/v2/user/sync', { email: 'x' }], 400, /must be a JSON array/],
  },
  {
    id: 'mv.user.move',
    as: 'admin',
    good: ['POST', `/api/v2/user/${OTHER}/move`, { targetUserId: BOSS, moveDirectReports: 'true' }],
    payload: [{ id: OTHER }],
    wrong: ['manager', 403],
    bad: [
      ['POST', `/api/v2/user/${OTHER}/move`, { targetUserId: BOSS, moveDirectReports: true }],
      400,
      /moveDirectReports must be one of true, false/,
    ],
  },
  {
    id: 'mv.user.changePayrollIds',
    as: 'platform',
    good: ['POST', '/api/v2/user/changePayrollID', [{ oldPayrollID: '1010', payrollID: '2010' }]],
    payload: [{ id: SELF, payrollID: '2010' }],
    wrong: ['user', 403],
    bad: [
      ['POST', '/api/v2/user/changePayrollID', [{ oldPayrollID: '1010', payrollID: '1011' }]],
      400,
      /row 1: the payrollID 1011 is taken/,
    ],
  },
  {
    id: 'mv.user.saveMyProfile',
    as: 'user',
    good: [
      'POST',
      '/api/v2/user/profile',
      { user: { title: 'Bosun', about: 'Ropes.' }, responsibilityList: [{ responsibilityName: 'Ropes' }] },
    ],
    payload: { user: { id: SELF, title: 'Bosun' }, responsibilityList: [{ responsibilityName: 'Ropes' }] },
    wrong: ['platform', 403],
    bad: [
      ['POST', '/api/v2/user/profile', { user: { firstName: '' } }],
      400,
      /"key":"firstName","message":"firstName must not be empty"/,
    ],
  },
  {
    id: 'mv.user.saveProfile',
    as: 'platform',
    good: [
      'POST',
      `/api/v2/user/${OTHER}/profile`,
      { newSupervisorID: BOSS, user: { hireDateStr: '2/3/20', birthDateStr: '7/4/16' } },
    ],
    payload: { user: { id: OTHER, hireDateStr: '2/3/20', birthPrivacyStr: 'Jul 4' } },
    wrong: ['nobody', 401],
    bad: [['POST', `/api/v2/user/${OTHER}/profile`, { supervisorID: 'x' }], 400, /unknown key: supervisorID/],
  },
  {
    id: 'mv.user.uploadAvatar',
    as: 'admin',
    good: ['POST', `/api/v2/user/${OTHER}/avatar`, fileForm('file', 'miguel.png', 'image/png', PNG)],
    payload: null,
    wrong: ['nobody', 401],
    bad: [
      ['POST', `/api/v2/user/${OTHER}/avatar`, fileForm('avatar', 'miguel.png', 'image/png', PNG)],
      400,
      /Unknown part: avatar, only file/,
    ],
  },
]);
