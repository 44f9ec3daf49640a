import type { Words } from './words.js';

/** Irish. */
const ga: Words = {
  start: 'Ar aghaidh chuig an deimhniú',
  open: 'Oscail an leathanach slán',
  reopen: 'Oscail arís',
  cancel: 'Cuir ar ceal',
  stopWaiting: 'Stad den fhanacht',
  again: 'Tosaigh arís',
  retry: 'Bain triail eile as',
  checkAgain: 'Seiceáil arís',
  why: 'Cén fáth a n-iarrtar deimhniú?',
  newWindow: 'Osclófar i bhfuinneog nua é.',
  leavesPage: 'Fágfaidh tú an leathanach seo agus tiocfaidh tú ar ais ina dhiaidh sin.',

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
  leavingSlow: 'Mura dtarlaíonn aon rud, oscail an leathanach slán tú féin.',
  waiting: 'Tabhair do dheimhniú san fhuinneog eile, le do thoil.\nLeanfaidh an leathanach seo ar aghaidh uaidh féin.',
  waitApp:
    'Tabhair do dheimhniú in aip do bhainc, le do thoil.\nOscail an aip ar do ghuthán. Leanfaidh an leathanach seo ar aghaidh uaidh féin.',
  unobservable:
    'Tabhair do dheimhniú san fhuinneog eile, le do thoil.\nMura bhfeiceann tú a thuilleadh í, oscail arís í.',
  closed: 'Ar dhún tú an fhuinneog?\nMura bhfuil do dheimhniú tugtha agat fós, oscail arís í.',
  blocked: 'Níor oscail do bhrabhsálaí fuinneog nua.\nBrúigh an cnaipe chun í a oscailt.',
  linkOver: 'Níl an leathanach slán bailí a thuilleadh.\nOscail arís é, le do thoil.',
  checking: 'Ag seiceáil leis an soláthraí seirbhíse íocaíochta…',
  pending:
    'Tá an soláthraí seirbhíse íocaíochta fós ag obair air.\nD’fhéadfadh sé nóiméad a thógáil. Ní gá duit aon rud a dhéanamh.',
  stopped:
    'Stad tú den fhanacht.\nD’fhéadfadh an rud a dheimhnigh tú leis an soláthraí seirbhíse íocaíochta dul ar aghaidh fós.',
  unreachable: 'Ní féidir linn teagmháil a dhéanamh leis an siopa faoi láthair.\nNá híoc arís, le do thoil.',
  unreachableGeneral:
    'Ní féidir linn teagmháil a dhéanamh leis an suíomh gréasáin seo faoi láthair.\nFan, le do thoil.',
  performing: 'Ag críochnú…\nCoinnigh an leathanach seo ar oscailt, le do thoil.',
  performFailed:
    'Tá do dheimhniú faighte, ach níor oibrigh an chéim dheireanach.\nBain triail eile as, le do thoil. Ní gá duit deimhniú a thabhairt arís.',
  complete: 'Deimhnithe. Go raibh maith agat.',
  back: 'Tá tú ar ais ón soláthraí seirbhíse íocaíochta.\nLean ar aghaidh ar an leathanach seo, le do thoil.',
  exempt: 'Níl gá le deimhniú an uair seo.',
  declined: 'Níor deimhníodh é.',
  expired: 'Tá an t-am chun deimhniú a thabhairt istigh.',
  cancelled: 'Cuireadh stop leis an deimhniú.',
  paymentNotApproved: 'Níor faomhadh an íocaíocht seo.',
  generalNotApproved: 'Níor faomhadh an gníomh seo.',
  failed: 'Níor oibrigh sé sin.\nBain triail eile as, le do thoil.',
  stuck:
    'Ní féidir dul ar aghaidh anseo.\nDéan teagmháil leis an tseirbhís do chustaiméirí sula mbainfidh tú triail eile as, le do thoil.',
  offline: 'Is cosúil go bhfuil tú as líne.\nSeiceáil do nasc agus bain triail eile as.',
  timeout: 'Ní bhfuarthas freagra in am.\nBain triail eile as, le do thoil.',

  timeLeft: 'Am fágtha: {time}',

  returned: 'Tá tú ar ais. Is féidir leat an fhuinneog seo a dhúnadh nó leanúint ar aghaidh.',
  returnLink: 'Lean ar aghaidh',
};

export default ga;
