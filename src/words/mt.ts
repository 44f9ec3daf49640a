import type { Words } from './words.js';

/** Maltese. */
const mt: Words = {
  start: 'Kompli biex tikkonferma',
  open: 'Iftaħ il-paġna sigura',
  reopen: 'Iftaħ mill-ġdid',
  cancel: 'Ikkanċella',
  stopWaiting: 'Waqqaf l-istennija',
  again: 'Ibda mill-ġdid',
  retry: 'Erġa’ pprova',
  checkAgain: 'Erġa’ ċċekkja',
  why: 'Għaliex għandi nikkonferma?',
  newWindow: 'Tinfetaħ f’tieqa ġdida.',
  leavesPage: 'Se toħroġ minn din il-paġna u terġa’ tiġi lura wara.',

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
  leavingSlow: 'Jekk ma jiġri xejn, iftaħ int il-paġna sigura.',
  waiting: 'Jekk jogħġbok ikkonferma fit-tieqa l-oħra.\nDin il-paġna tkompli waħedha.',
  waitApp:
    'Jekk jogħġbok ikkonferma fl-app tal-bank tiegħek.\nIftaħ l-app fuq it-telefon tiegħek. Din il-paġna tkompli waħedha.',
  unobservable: 'Jekk jogħġbok ikkonferma fit-tieqa l-oħra.\nJekk m’għadekx taraha, iftaħha mill-ġdid.',
  closed: 'Għalaqt it-tieqa?\nJekk għadek ma kkonfermajtx, iftaħha mill-ġdid.',
  blocked: 'Il-browser tiegħek ma fetaħx tieqa ġdida.\nAgħfas il-buttuna biex tiftaħha.',
  linkOver: 'Il-paġna sigura m’għadhiex valida.\nJekk jogħġbok iftaħha mill-ġdid.',
  checking: 'Qed niċċekkjaw mal-fornitur tas-servizzi ta’ pagament…',
  pending:
    'Il-fornitur tas-servizzi ta’ pagament għadu qed jipproċessa t-talba.\nDan jista’ jieħu minuta. M’hemmx għalfejn tagħmel xejn.',
  stopped:
    'L-istennija twaqqfet.\nDak li kkonfermajt għand il-fornitur tas-servizzi ta’ pagament jista’ xorta jgħaddi.',
  unreachable: 'Bħalissa ma nistgħux naqbdu mal-ħanut.\nJekk jogħġbok tħallasx mill-ġdid.',
  unreachableGeneral: 'Bħalissa ma nistgħux naqbdu ma’ din il-websajt.\nJekk jogħġbok stenna.',
  performing: 'Qed nispiċċaw…\nJekk jogħġbok żomm din il-paġna miftuħa.',
  performFailed:
    'Il-konferma tiegħek waslet, iżda l-aħħar pass ma rnexxiex.\nJekk jogħġbok erġa’ pprova. M’għandekx għalfejn terġa’ tikkonferma.',
  complete: 'Ikkonfermat. Grazzi.',
  back: 'Ġejt lura mingħand il-fornitur tas-servizzi ta’ pagament.\nJekk jogħġbok kompli fuq din il-paġna.',
  exempt: 'Din id-darba m’hemmx bżonn ta’ konferma.',
  declined: 'Mhux ikkonfermat.',
  expired: 'Il-ħin biex tikkonferma skada.',
  cancelled: 'Il-konferma twaqqfet.',
  paymentNotApproved: 'Dan il-pagament ma ġiex approvat.',
  generalNotApproved: 'Din l-azzjoni ma ġietx approvata.',
  failed: 'Dan ma rnexxiex.\nJekk jogħġbok erġa’ pprova.',
  stuck: 'Ma tistax tkompli hawn.\nJekk jogħġbok ikkuntattja s-servizz tal-klijenti qabel terġa’ tipprova.',
  offline: 'Jidher li m’hemmx konnessjoni mal-internet.\nIċċekkja l-konnessjoni tiegħek u erġa’ pprova.',
  timeout: 'It-tweġiba ma waslitx fil-ħin.\nJekk jogħġbok erġa’ pprova.',

  timeLeft: 'Ħin li fadal: {time}',

  returned: 'Ġejt lura. Tista’ tagħlaq din it-tieqa jew tkompli.',
  returnLink: 'Kompli',
};

export default mt;
