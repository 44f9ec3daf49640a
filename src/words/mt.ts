import type { Words } from './words.js';

/** Maltese. */
const mt: Words = {
  start: 'Kompli biex tikkonferma',
  open: 'Iftaħ il-paġna sigura',
  reopen: 'Iftaħ mill-ġdid',
  cancel: 'Ikkanċella',
  again: 'Ibda mill-ġdid',
  retry: 'Erġa’ pprova',
  checkAgain: 'Erġa’ ċċekkja',
  why: 'Għaliex għandi nikkonferma?',
  newWindow: 'Tinfetaħ f’tieqa ġdida.',

  paymentReason: 'Jekk jogħġbok ikkonferma l-pagament tiegħek.',
  paymentAmountReason: 'Jekk jogħġbok ikkonferma l-pagament tiegħek ta’ {amount}.',
  paymentPayeeReason: 'Jekk jogħġbok ikkonferma l-pagament tiegħek lil {payee}.',
  paymentFullReason: 'Jekk jogħġbok ikkonferma l-pagament tiegħek ta’ {amount} lil {payee}.',
  historyReason: 'Jekk jogħġbok ikkonferma li l-informazzjoni dwar il-kont tiegħek tista’ tintwera.',
  cardReason: 'Jekk jogħġbok ikkonferma li trid tara d-dettalji tal-kard tiegħek.',
  activationReason: 'Jekk jogħġbok ikkonferma li trid tattiva l-kard tiegħek.',
  identityReason: 'Jekk jogħġbok ikkonferma l-identità tiegħek.',
  recipientReason: 'Jekk jogħġbok ikkonferma l-benefiċjarju l-ġdid.',
  mandateReason: 'Jekk jogħġbok ikkonferma l-pagament regolari.',
  generalReason: 'Jekk jogħġbok ikkonferma din l-azzjoni.',

  paymentWhy:
    'Int biss tista’ tapprova pagament mill-kont tiegħek. Il-konferma tiegħek ma tħalli lil ħadd ieħor iħallas bi flusek.',
  historyWhy:
    'L-informazzjoni dwar il-kont tiegħek hija privata. Il-konferma tiegħek tiżgura li ħadd ma jkun jista’ jaraha mingħajr il-permess tiegħek.',
  cardWhy:
    'Kull min jaf id-dettalji tal-kard tiegħek ikun jista’ jħallas bihom. Il-konferma tiegħek tiżgura li tarahom int biss.',
  activationWhy: 'Kard ġdida għandha taħdem biss għal sidha. Il-konferma tiegħek turi li l-kard waslet għandek.',
  identityWhy:
    'Il-fornituri tas-servizzi ta’ pagament iridu jkunu jafu min huma l-klijenti tagħhom. Il-konferma tiegħek ma tħalli lil ħadd ieħor juża ismek.',
  recipientWhy:
    'Aktar tard ikunu jistgħu jintbagħtu flus lil dan il-benefiċjarju. Il-konferma tiegħek tiżgura li ħadd ieħor ma jżid benefiċjarju f’ismek.',
  mandateWhy:
    'Se joħorġu flus mill-kont tiegħek b’mod regolari. Il-konferma tiegħek tiżgura li ħadd ieħor ma joħloq pagament bħal dan f’ismek.',
  generalWhy: 'Dan għandu x’jaqsam mal-kont tiegħek jew ma’ flusek. Il-konferma tiegħek turi li tassew int.',

  law: 'Il-liġi Ewropea (PSD2) titlob din il-verifika, li tissejjaħ awtentikazzjoni qawwija tal-konsumatur.',
  nextWindow:
    'Il-paġna sigura tal-fornitur tas-servizzi ta’ pagament tinfetaħ f’tieqa ġdida. Meta tlesti hemm, tkompli hawn.',
  nextPage:
    'Se tmur fuq il-paġna sigura tal-fornitur tas-servizzi ta’ pagament. Meta tlesti hemm, terġa’ tiġi lura hawn.',
  counts: 'Iċċekkja d-dettalji fuq il-paġna tal-fornitur qabel tikkonferma. Dak li jidher hemm huwa li jgħodd.',
  safe: 'Daħħal il-passwords u l-kodiċijiet hemm biss. Din il-paġna qatt ma tarahom.',

  preparing: 'Qed inħejju l-paġna sigura…',
  leaving: 'Qed nieħduk fuq il-paġna sigura…',
  waiting: 'Jekk jogħġbok ikkonferma fit-tieqa l-oħra. Din il-paġna tkompli waħedha.',
  unobservable: 'Jekk jogħġbok ikkonferma fit-tieqa l-oħra. Jekk m’għadekx taraha, iftaħha mill-ġdid.',
  closed: 'Għalaqt it-tieqa? Jekk għadek ma kkonfermajtx, iftaħha mill-ġdid.',
  blocked: 'Il-browser tiegħek ma fetaħx tieqa ġdida. Agħfas il-buttuna biex tiftaħha.',
  linkOver: 'Il-paġna sigura m’għadhiex valida. Jekk jogħġbok iftaħha mill-ġdid.',
  checking: 'Qed niċċekkjaw mal-fornitur tas-servizzi ta’ pagament…',
  pending: 'Il-fornitur tas-servizzi ta’ pagament għadu qed jipproċessa t-talba. Jekk jogħġbok stenna ftit.',
  unreachable: 'Bħalissa ma nistgħux naqbdu mal-ħanut. Jekk jogħġbok tħallasx mill-ġdid.',
  complete: 'Ikkonfermat. Grazzi.',
  back: 'Ġejt lura. Jekk jogħġbok kompli fuq din il-paġna.',
  exempt: 'Din id-darba m’hemmx bżonn ta’ konferma.',
  declined: 'Mhux ikkonfermat.',
  expired: 'Iż-żmien biex tikkonferma skada.',
  cancelled: 'Il-konferma twaqqfet. Tista’ tibda mill-ġdid.',
  failed: 'Dan ma rnexxiex. Jekk jogħġbok erġa’ pprova.',
  stuck: 'Dan ma rnexxiex. Jekk jogħġbok erġa’ tella’ l-paġna jew ikkuntattja s-servizz tal-klijenti.',
  offline: 'Jidher li m’hemmx konnessjoni mal-internet. Iċċekkja l-konnessjoni tiegħek u erġa’ pprova.',
  timeout: 'It-tweġiba ma waslitx fil-ħin. Jekk jogħġbok erġa’ pprova.',

  timeLeft: 'Ħin li fadal: {time}',

  returned: 'Ġejt lura. Tista’ tagħlaq din it-tieqa jew tkompli.',
  returnLink: 'Kompli',
};

export default mt;
