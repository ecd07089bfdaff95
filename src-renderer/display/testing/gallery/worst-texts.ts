/** As long as a vendor lets a note be. */
export const longNote =
  'When we started last spring nobody believed in it, and neither did I, and I said so in two meetings. '
    .repeat(6)
    .slice(0, 600);
/** A company value of sixty characters. */
export const value60 = 'We say what is hard to say, kindly and early and to the face';
/** Two directions in one line. */
export const rightToLeft = 'עברית ומילים שנכתבות מימין לשמאל, עם מספר 42 ושם Motiboard באמצע';
/** What must be shown as it was typed. */
export const html =
  '<img src=x onerror=alert(1)><b>5 < 7</b> & {@html note} <script>document.body.remove()</script>';
/** One word that is wider than any screen. */
export const word = 'Elektrofahrzeugladesäulensteckverbindungsüberprüfungsprotokollverwaltungsvorschrift';
/** As much as a vendor's answer may hold, without a space. */
export const flood = 'W'.repeat(10_000);
