/** What a form that everybody gets alike says beside its own words: where the code stands, and which one is asked about. */
import type { Each, Wording } from '../form.ts';

/** Stands for the other person, whom a form that everybody gets cannot name. */
export const THE_PARTNER: Wording = {
  en: 'your partner',
  cy: 'eich partner',
  fr: 'l’autre personne',
  es: 'la otra persona',
  de: 'Mentor:in/Mentee',
  pt: 'a outra pessoa',
  pl: 'druga osoba',
  ar: 'الطرف الآخر',
  zh: '对方',
};

/** Stands for everybody else, where they are more than one. */
export const THE_OTHERS: Wording = {
  en: 'the others',
  cy: 'y lleill',
  fr: 'les autres',
  es: 'las demás personas',
  de: 'die anderen',
  pt: 'as outras pessoas',
  pl: 'pozostałe osoby',
  ar: 'الآخرين',
  zh: '其他人',
};

/** Below a question in which somebody is named, where nobody can be picked or ticked. */
export const BY_NAME: Wording = {
  en: 'Write the name.',
  cy: 'Ysgrifennwch yr enw.',
  fr: 'Écrivez le nom.',
  es: 'Escriba el nombre.',
  de: 'Schreiben Sie den Namen.',
  pt: 'Escreva o nome.',
  pl: 'Prosimy wpisać imię i nazwisko.',
  ar: 'اكتبوا الاسم.',
  zh: '请写姓名。',
};

/** The same where several may be named. */
export const BY_NAMES: Wording = {
  en: 'Write the names, with a semicolon between them.',
  cy: 'Ysgrifennwch yr enwau, gyda hanner colon rhyngddynt.',
  fr: 'Écrivez les noms, séparés par un point-virgule.',
  es: 'Escriba los nombres, con punto y coma entre ellos.',
  de: 'Schreiben Sie die Namen, mit einem Semikolon dazwischen.',
  pt: 'Escreva os nomes, com ponto e vírgula entre eles.',
  pl: 'Prosimy wpisać imiona i nazwiska, rozdzielone średnikiem.',
  ar: 'اكتبوا الأسماء، وافصلوا بينها بفاصلة منقوطة.',
  zh: '请写姓名，用分号隔开。',
};

/** Below the question for the code. */
export const CODE_HELP: Wording = {
  en: 'It stands in the letter that brought you here. It is yours alone: please do not pass it on.',
  cy: 'Mae yn y llythyr a ddaeth â chi yma. Eich cod chi yn unig ydyw: peidiwch â’i rannu, os gwelwch yn dda.',
  fr: 'Il figure dans le message qui annonçait ce formulaire. Il est personnel : merci de ne pas le transmettre.',
  es: 'Está en el mensaje que le ha traído aquí. Es personal: no lo comparta, por favor.',
  de: 'Er steht in der Nachricht, die Sie hierher geführt hat. Er gilt nur für Sie: Bitte geben Sie ihn nicht weiter.',
  pt: 'Está na mensagem que indicou esta página. É pessoal: por favor, não o passe a ninguém.',
  pl: 'Znajduje się w wiadomości, która tu prowadzi. Jest osobisty: prosimy go nie przekazywać.',
  ar: 'تجدونه في الرسالة التي أوصلتكم إلى هنا. وهو خاص بكم وحدكم، فيُرجى عدم مشاركته.',
  zh: '代码在引您来此的信件中，仅供您本人使用，请勿转发。',
};

/** Below the question for what an answer is about. */
export const EACH_HELP: Readonly<Record<Each, Wording>> = {
  goal: {
    en: 'Its number stands in your letter. Send this form once for each goal.',
    cy: 'Mae ei rif yn eich llythyr. Anfonwch y ffurflen hon unwaith ar gyfer pob nod.',
    fr: 'Son numéro figure dans votre message. Envoyez ce formulaire une fois par objectif.',
    es: 'Su número está en su mensaje. Envíe este formulario una vez por cada objetivo.',
    de: 'Seine Nummer steht in Ihrer Nachricht. Senden Sie dieses Formular für jedes Ziel einmal.',
    pt: 'O número está na sua mensagem. Envie este formulário uma vez por cada objetivo.',
    pl: 'Jego numer jest w wiadomości. Prosimy wysłać ten formularz raz dla każdego celu.',
    ar: 'رقمه في رسالتكم. أرسلوا هذا النموذج مرة لكل هدف.',
    zh: '编号在您的信件中。请为每个目标提交一次本表。',
  },
  action: {
    en: 'Those that you agreed at an earlier meeting. Their numbers stand in your letter. Name those that are no longer wanted, too.',
    cy: 'Y rhai y cytunoch arnynt mewn cyfarfod cynharach. Mae eu rhifau yn eich llythyr. Enwch hefyd y rhai nad oes eu hangen mwyach.',
    fr: 'Celles que vous avez convenues lors d’une rencontre précédente. Leurs numéros figurent dans votre message. Indiquez aussi celles qui ne sont plus utiles.',
    es: 'Las que acordaron en una reunión anterior. Sus números están en su mensaje. Indique también las que ya no hacen falta.',
    de: 'Was Sie bei einem früheren Treffen vereinbart haben. Die Nummern stehen in Ihrer Nachricht. Nennen Sie auch, was nicht mehr nötig ist.',
    pt: 'As que combinaram num encontro anterior. Os números estão na sua mensagem. Indique também as que já não são precisas.',
    pl: 'Te, które ustalono na wcześniejszym spotkaniu. Ich numery są w wiadomości. Prosimy podać także te, które nie są już potrzebne.',
    ar: 'ما اتفقتما عليه في لقاء سابق. أرقامها في رسالتكم. اذكروا أيضًا ما لم تعد هناك حاجة إليه.',
    zh: '你们在之前的见面中约定的任务。编号在您的信件中。不再需要的任务也请写上。',
  },
  topic: {
    en: 'The name of the topic, as it stands in your letter. Send this form once for each topic; the other questions need one answer only.',
    cy: 'Enw’r pwnc, fel y mae yn eich llythyr. Anfonwch y ffurflen hon unwaith ar gyfer pob pwnc; un ateb yn unig sydd ei angen i’r cwestiynau eraill.',
    fr: 'Le nom du thème, tel qu’il figure dans votre message. Envoyez ce formulaire une fois par thème ; une seule réponse suffit aux autres questions.',
    es: 'El nombre del tema, tal como está en su mensaje. Envíe este formulario una vez por cada tema; las demás preguntas se responden una sola vez.',
    de: 'Der Name des Themas, wie er in Ihrer Nachricht steht. Senden Sie dieses Formular für jedes Thema einmal; die übrigen Fragen brauchen nur eine Antwort.',
    pt: 'O nome do tema, como está na sua mensagem. Envie este formulário uma vez por cada tema; as outras perguntas só precisam de uma resposta.',
    pl: 'Nazwa tematu, tak jak w wiadomości. Prosimy wysłać ten formularz raz dla każdego tematu; na pozostałe pytania wystarczy jedna odpowiedź.',
    ar: 'اسم الموضوع كما ورد في رسالتكم. أرسلوا هذا النموذج مرة لكل موضوع، وتكفي إجابة واحدة عن الأسئلة الأخرى.',
    zh: '主题名称，与您信件中的一致。请为每个主题提交一次本表；其他问题只需回答一次。',
  },
  course: {
    en: 'The name of the course, as it stands in your letter. Send this form once for each course; the other questions need one answer only.',
    cy: 'Enw’r cwrs, fel y mae yn eich llythyr. Anfonwch y ffurflen hon unwaith ar gyfer pob cwrs; un ateb yn unig sydd ei angen i’r cwestiynau eraill.',
    fr: 'Le nom de la formation, tel qu’il figure dans votre message. Envoyez ce formulaire une fois par formation ; une seule réponse suffit aux autres questions.',
    es: 'El nombre del curso, tal como está en su mensaje. Envíe este formulario una vez por cada curso; las demás preguntas se responden una sola vez.',
    de: 'Der Name des Kurses, wie er in Ihrer Nachricht steht. Senden Sie dieses Formular für jeden Kurs einmal; die übrigen Fragen brauchen nur eine Antwort.',
    pt: 'O nome do curso, como está na sua mensagem. Envie este formulário uma vez por cada curso; as outras perguntas só precisam de uma resposta.',
    pl: 'Nazwa szkolenia, tak jak w wiadomości. Prosimy wysłać ten formularz raz dla każdego szkolenia; na pozostałe pytania wystarczy jedna odpowiedź.',
    ar: 'اسم الدورة كما ورد في رسالتكم. أرسلوا هذا النموذج مرة لكل دورة، وتكفي إجابة واحدة عن الأسئلة الأخرى.',
    zh: '课程名称，与您信件中的一致。请为每门课程提交一次本表；其他问题只需回答一次。',
  },
};

/** Above the part of a form in plain text that is filled in; {contact} gets it. */
export const REPLY_HOW: Wording = {
  en: 'Reply to this message, or send one to {contact}. Write your answers behind the colons below, and leave the code as it is.',
  cy: 'Atebwch y neges hon, neu anfonwch un at {contact}. Ysgrifennwch eich atebion ar ôl y colonau isod, a gadewch y cod fel y mae.',
  fr: 'Répondez à ce message, ou écrivez à {contact}. Inscrivez vos réponses après les deux-points ci-dessous, sans toucher au code.',
  es: 'Responda a este mensaje o escriba a {contact}. Ponga sus respuestas detrás de los dos puntos y deje el código como está.',
  de: 'Antworten Sie auf diese Nachricht, oder schreiben Sie an {contact}. Schreiben Sie Ihre Antworten hinter die Doppelpunkte, und lassen Sie den Code, wie er ist.',
  pt: 'Responda a esta mensagem ou escreva para {contact}. Escreva as respostas a seguir aos dois pontos e deixe o código como está.',
  pl: 'Prosimy odpowiedzieć na tę wiadomość albo napisać: {contact}. Odpowiedzi prosimy wpisać po dwukropkach, a kod zostawić bez zmian.',
  ar: 'أجيبوا على هذه الرسالة، أو أرسلوا رسالة إلى {contact}. اكتبوا إجاباتكم بعد النقطتين أدناه، واتركوا الرمز كما هو.',
  zh: '请回复本邮件，或发送邮件至{contact}。请在下面的冒号后填写回答，代码保持不变。',
};

/** Behind a question of which several choices may be taken. */
export const SEVERAL: Wording = {
  en: 'several are possible: a, c',
  cy: 'mae sawl un yn bosibl: a, c',
  fr: 'plusieurs réponses possibles : a, c',
  es: 'se pueden elegir varias: a, c',
  de: 'mehrere sind möglich: a, c',
  pt: 'pode escolher várias: a, c',
  pl: 'można wybrać kilka: a, c',
  ar: 'يمكن اختيار أكثر من إجابة: a, c',
  zh: '可多选：a, c',
};
