import type { Words } from './words.js';

/** European Portuguese. */
const pt: Words = {
  start: 'Continuar para confirmar',
  open: 'Abrir a página segura',
  reopen: 'Abrir novamente',
  cancel: 'Cancelar',
  again: 'Recomeçar',
  retry: 'Tentar novamente',
  checkAgain: 'Verificar novamente',
  why: 'Porque tenho de confirmar?',
  newWindow: 'Abre numa nova janela.',

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
  waiting: 'Confirme na outra janela. Esta página continua automaticamente.',
  unobservable: 'Confirme na outra janela. Se já não a vir, abra-a novamente.',
  closed: 'Fechou a janela? Se ainda não confirmou, abra-a novamente.',
  blocked: 'O seu navegador não abriu uma nova janela. Prima o botão para a abrir.',
  linkOver: 'A página segura já não é válida. Abra-a novamente.',
  checking: 'A verificar junto do prestador de serviços de pagamento…',
  pending: 'O prestador de serviços de pagamento ainda está a processar o pedido. Aguarde um momento.',
  unreachable: 'De momento, não conseguimos contactar a loja. Por favor, não pague novamente.',
  complete: 'Confirmado. Obrigado.',
  back: 'Está de volta. Continue nesta página.',
  exempt: 'Desta vez, não é necessária confirmação.',
  declined: 'Não confirmado.',
  expired: 'O tempo para confirmar terminou.',
  cancelled: 'A confirmação foi interrompida. Pode recomeçar.',
  failed: 'Não foi possível concluir. Tente novamente.',
  stuck: 'Não foi possível concluir. Recarregue a página ou contacte o apoio ao cliente.',
  offline: 'Parece que não tem ligação à Internet. Verifique a ligação e tente novamente.',
  timeout: 'A resposta não chegou a tempo. Tente novamente.',

  timeLeft: 'Tempo restante: {time}',

  returned: 'Está de volta. Pode fechar esta janela ou continuar.',
  returnLink: 'Continuar',
};

export default pt;
