import type { Words } from './words.js';

/** Irish. */
const ga: Words = {
  start: 'Ar aghaidh chuig an deimhniú',
  open: 'Oscail an leathanach slán',
  reopen: 'Oscail arís',
  cancel: 'Cuir ar ceal',
  again: 'Tosaigh arís',
  retry: 'Bain triail eile as',
  checkAgain: 'Seiceáil arís',
  why: 'Cén fáth a n-iarrtar deimhniú?',
  newWindow: 'Osclófar i bhfuinneog nua é.',

  paymentReason: 'Deimhnigh d’íocaíocht, le do thoil.',
  paymentAmountReason: 'Deimhnigh d’íocaíocht dar luach {amount}, le do thoil.',
  paymentPayeeReason: 'Deimhnigh d’íocaíocht chuig {payee}, le do thoil.',
  paymentFullReason: 'Deimhnigh d’íocaíocht dar luach {amount} chuig {payee}, le do thoil.',
  historyReason: 'Deimhnigh, le do thoil, go dtugann tú cead faisnéis do chuntais a fheiceáil.',
  cardReason: 'Deimhnigh, le do thoil, gur mian leat sonraí do chárta a fheiceáil.',
  activationReason: 'Deimhnigh, le do thoil, gur mian leat do chárta a ghníomhachtú.',
  identityReason: 'Deimhnigh d’aitheantas, le do thoil.',
  recipientReason: 'Deimhnigh an faighteoir nua, le do thoil.',
  mandateReason: 'Deimhnigh an íocaíocht rialta, le do thoil.',
  generalReason: 'Deimhnigh an gníomh seo, le do thoil.',

  paymentWhy:
    'Is agatsa amháin atá cead íocaíocht ó do chuntas a fhaomhadh. Cuireann do dheimhniú cosc ar aon duine eile íocaíochtaí a dhéanamh le do chuid airgid.',
  historyWhy: 'Tá faisnéis do chuntais príobháideach. Cinntíonn do dheimhniú nach bhfeicfidh aon duine í gan do chead.',
  cardWhy:
    'Dá mbeadh sonraí do chárta ar eolas ag duine eile, d’fhéadfadh an duine sin íoc leo. Cinntíonn do dheimhniú gur tusa amháin a fheiceann iad.',
  activationWhy:
    'Níor cheart go mbeadh aon duine ach an t-úinéir in ann cárta nua a úsáid. Léiríonn do dheimhniú go bhfuil an cárta faighte agat.',
  identityWhy:
    'Ní mór do sholáthraithe seirbhíse íocaíochta a fhios a bheith acu cé hiad a gcuid custaiméirí. Cuireann do dheimhniú cosc ar aon duine eile d’ainm a úsáid.',
  recipientWhy:
    'Is féidir airgead a sheoladh chuig an bhfaighteoir seo níos déanaí. Cinntíonn do dheimhniú nach féidir le haon duine eile faighteoir a chlárú i d’ainm.',
  mandateWhy:
    'Rachaidh airgead as do chuntas go rialta. Cinntíonn do dheimhniú nach féidir le haon duine eile é sin a shocrú i d’ainm.',
  generalWhy:
    'Baineann sé seo le do chuntas nó le do chuid airgid. Cinntíonn do dheimhniú gur tusa atá ann i ndáiríre.',

  law: 'Éilíonn dlí na hEorpa (PSD2) an tseiceáil seo. Fíordheimhniú láidir custaiméara a thugtar uirthi.',
  nextWindow:
    'Osclófar leathanach slán an tsoláthraí seirbhíse íocaíochta i bhfuinneog nua. Nuair a bheidh tú críochnaithe ansin, leanfaidh tú ar aghaidh anseo.',
  nextPage:
    'Rachaidh tú chuig leathanach slán an tsoláthraí seirbhíse íocaíochta. Nuair a bheidh tú críochnaithe ansin, tiocfaidh tú ar ais anseo.',
  counts:
    'Seiceáil na sonraí ar leathanach an tsoláthraí sula dtabharfaidh tú do dheimhniú. Is iad na sonraí ar an leathanach sin atá bailí.',
  safe: 'Cuir isteach pasfhocail agus cóid ansin amháin. Ní fheicfidh an leathanach seo choíche iad.',

  preparing: 'Tá an leathanach slán á ullmhú…',
  leaving: 'Ag dul chuig an leathanach slán…',
  waiting: 'Tabhair do dheimhniú san fhuinneog eile, le do thoil. Leanfaidh an leathanach seo ar aghaidh uaidh féin.',
  unobservable:
    'Tabhair do dheimhniú san fhuinneog eile, le do thoil. Mura bhfeiceann tú a thuilleadh í, oscail arís í.',
  closed: 'Ar dhún tú an fhuinneog? Mura bhfuil do dheimhniú tugtha agat fós, oscail arís í.',
  blocked: 'Níor oscail do bhrabhsálaí fuinneog nua. Brúigh an cnaipe chun í a oscailt.',
  linkOver: 'Níl an leathanach slán bailí a thuilleadh. Oscail arís é, le do thoil.',
  checking: 'Ag seiceáil leis an soláthraí seirbhíse íocaíochta…',
  pending: 'Tá an soláthraí seirbhíse íocaíochta fós ag obair air. Fan nóiméad, le do thoil.',
  unreachable: 'Ní féidir linn teagmháil a dhéanamh leis an siopa faoi láthair. Ná híoc arís, le do thoil.',
  complete: 'Deimhnithe. Go raibh maith agat.',
  back: 'Tá tú ar ais. Lean ar aghaidh ar an leathanach seo, le do thoil.',
  exempt: 'Níl gá le deimhniú an uair seo.',
  declined: 'Níor deimhníodh é.',
  expired: 'Tá an t-am chun deimhniú a thabhairt istigh.',
  cancelled: 'Cuireadh stop leis an deimhniú. Is féidir leat tosú arís.',
  failed: 'Níor oibrigh sé sin. Bain triail eile as, le do thoil.',
  stuck:
    'Níor oibrigh sé sin. Athlódáil an leathanach nó déan teagmháil leis an tseirbhís do chustaiméirí, le do thoil.',
  offline: 'Is cosúil go bhfuil tú as líne. Seiceáil do nasc agus bain triail eile as.',
  timeout: 'Ní bhfuarthas freagra in am. Bain triail eile as, le do thoil.',

  timeLeft: 'Am fágtha: {time}',

  returned: 'Tá tú ar ais. Is féidir leat an fhuinneog seo a dhúnadh nó leanúint ar aghaidh.',
  returnLink: 'Lean ar aghaidh',
};

export default ga;
