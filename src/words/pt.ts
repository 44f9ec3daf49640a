import type { Words } from './words.js';

/** European Portuguese. */
const pt: Words = {
  start: 'Continuar para confirmar',
  open: 'Abrir a página segura',
  reopen: 'Abrir novamente',
  cancel: 'Cancelar',
  stopWaiting: 'Deixar de esperar',
  again: 'Recomeçar',
  retry: 'Tentar novamente',
  checkAgain: 'Verificar novamente',
  why: 'Porque tenho de confirmar?',
  newWindow: 'Abre numa nova janela.',
  leavesPage: 'Sairá desta página e regressará depois.',

  paymentReason: 'Confirme o seu pagamento.',
  paymentAmountReason: 'Confirme o seu pagamento de {amount}.',
  paymentPayeeReason: 'Confirme o seu pagamento ao beneficiário {payee}.',
  paymentFullReason: 'Confirme o seu pagamento de {amount} ao beneficiário {payee}.',
  historyReason: 'Confirme que as informações da sua conta podem ser consultadas.',
  cardReason: 'Confirme que pretende ver os dados do seu cartão.',
  activationReason: 'Confirme que pretende ativar o seu cartão.',
  identityReason: 'Confirme a sua identidade.',
  recipientReason: 'Confirme o novo beneficiário.',
  mandateReason: 'Confirme o pagamento periódico.',
  generalReason: 'Confirme esta operação.',

  paymentWhy:
    'Um pagamento da sua conta só pode ser autorizado por si. A sua confirmação impede que outra pessoa pague com o seu dinheiro.',
  historyWhy:
    'As informações da sua conta são privadas. A sua confirmação garante que ninguém as consulta sem a sua autorização.',
  cardWhy:
    'Qualquer pessoa que conheça os dados do seu cartão poderia pagar com eles. A sua confirmação garante que mais ninguém os vê.',
  activationWhy: 'Um cartão novo só deve funcionar para o seu titular. A sua confirmação mostra que recebeu o cartão.',
  identityWhy:
    'Os prestadores de serviços de pagamento têm de saber quem são os seus clientes. A sua confirmação impede que outra pessoa se faça passar por si.',
  recipientWhy:
    'Mais tarde, será possível enviar dinheiro a este beneficiário. A sua confirmação garante que mais ninguém adiciona um beneficiário em seu nome.',
  mandateWhy:
    'Sairá dinheiro da sua conta com regularidade. A sua confirmação garante que mais ninguém configura este pagamento em seu nome.',
  generalWhy:
    'Esta operação diz respeito à sua conta ou ao seu dinheiro. A sua confirmação garante que se trata mesmo de si.',

  law: 'A legislação europeia (DSP2) exige esta verificação, chamada autenticação forte do cliente.',
  nextWindow:
    'A página segura do prestador de serviços de pagamento abre numa nova janela. Quando terminar, continua aqui.',
  nextPage: 'Passará para a página segura do prestador de serviços de pagamento. Quando terminar, regressará aqui.',
  counts: 'Verifique os dados na página do prestador antes de confirmar. O que conta é o que aparece nessa página.',
  safe: 'Introduza palavras-passe e códigos apenas na página do prestador. Esta página nunca os vê.',

  preparing: 'A preparar a página segura…',
  leaving: 'A encaminhar para a página segura…',
  leavingSlow: 'Se nada acontecer, abra a página segura manualmente.',
  waiting: 'Confirme na outra janela.\nEsta página continua automaticamente.',
  waitApp: 'Confirme na app do seu banco.\nAbra a app no seu telemóvel. Esta página continua automaticamente.',
  unobservable: 'Confirme na outra janela.\nSe já não a vir, abra-a novamente.',
  closed: 'Fechou a janela?\nSe ainda não confirmou, abra-a novamente.',
  blocked: 'O seu navegador não abriu uma nova janela.\nPrima o botão para a abrir.',
  linkOver: 'A página segura já não é válida.\nAbra-a novamente.',
  checking: 'A verificar junto do prestador de serviços de pagamento…',
  pending:
    'O prestador de serviços de pagamento ainda está a processar o pedido.\nPode demorar um minuto. Não precisa de fazer nada.',
  stopped: 'Deixou de esperar.\nO que confirmou junto do prestador de serviços de pagamento ainda pode ser concluído.',
  unreachable: 'De momento, não conseguimos contactar a loja.\nPor favor, não pague novamente.',
  unreachableGeneral: 'De momento, não conseguimos contactar este site.\nPor favor, aguarde.',
  performing: 'A concluir…\nMantenha esta página aberta.',
  performFailed:
    'A sua confirmação chegou, mas não foi possível concluir o último passo.\nTente novamente. Não precisa de confirmar outra vez.',
  complete: 'Confirmado. Obrigado.',
  back: 'Regressou da página do prestador de serviços de pagamento.\nContinue nesta página.',
  exempt: 'Desta vez, não é necessária confirmação.',
  declined: 'Não confirmado.',
  expired: 'O tempo para confirmar terminou.',
  cancelled: 'A confirmação foi interrompida.',
  paymentNotApproved: 'Este pagamento não foi autorizado.',
  generalNotApproved: 'Esta operação não foi autorizada.',
  failed: 'Não foi possível concluir.\nTente novamente.',
  stuck: 'Não é possível continuar aqui.\nContacte o apoio ao cliente antes de tentar novamente.',
  offline: 'Parece que não tem ligação à Internet.\nVerifique a ligação e tente novamente.',
  timeout: 'A resposta não chegou a tempo.\nTente novamente.',

  timeLeft: 'Tempo restante: {time}',

  returned: 'Está de volta. Pode fechar esta janela ou continuar.',
  returnLink: 'Continuar',
};

export default pt;
