import type { Words } from './words.js';

/** Spanish of Spain. */
const es: Words = {
  start: 'Continuar para confirmar',
  open: 'Abrir la página segura',
  reopen: 'Volver a abrir',
  cancel: 'Cancelar',
  stopWaiting: 'Dejar de esperar',
  again: 'Empezar de nuevo',
  retry: 'Volver a intentarlo',
  checkAgain: 'Volver a comprobar',
  why: '¿Por qué tengo que confirmar?',
  newWindow: 'Se abre en una ventana nueva.',
  leavesPage: 'Saldrás de esta página y volverás después.',

  paymentReason: 'Confirma tu pago.',
  paymentAmountReason: 'Confirma tu pago de {amount}.',
  paymentPayeeReason: 'Confirma tu pago a {payee}.',
  paymentFullReason: 'Confirma tu pago de {amount} a {payee}.',
  historyReason: 'Confirma que autorizas la consulta de la información de tu cuenta.',
  cardReason: 'Confirma que quieres ver los datos de tu tarjeta.',
  activationReason: 'Confirma que quieres activar tu tarjeta.',
  identityReason: 'Confirma tu identidad.',
  recipientReason: 'Confirma el nuevo beneficiario.',
  mandateReason: 'Confirma el pago periódico.',
  generalReason: 'Confirma esta operación.',

  paymentWhy:
    'Solo tú puedes autorizar un pago desde tu cuenta. Tu confirmación impide que otra persona pague con tu dinero.',
  historyWhy: 'La información de tu cuenta es privada. Tu confirmación garantiza que nadie la consulte sin tu permiso.',
  cardWhy:
    'Cualquiera que conozca los datos de tu tarjeta podría pagar con ellos. Tu confirmación garantiza que solo los veas tú.',
  activationWhy:
    'Una tarjeta nueva solo debe funcionar para su titular. Tu confirmación demuestra que la tarjeta te ha llegado.',
  identityWhy:
    'Los proveedores de servicios de pago deben saber quiénes son sus clientes. Tu confirmación impide que otra persona se haga pasar por ti.',
  recipientWhy:
    'Más adelante se podrá enviar dinero a este beneficiario. Tu confirmación garantiza que nadie más añada uno en tu nombre.',
  mandateWhy:
    'Saldrá dinero de tu cuenta con regularidad. Tu confirmación garantiza que nadie más configure este pago en tu nombre.',
  generalWhy: 'Esto afecta a tu cuenta o a tu dinero. Tu confirmación garantiza que de verdad eres tú.',

  law: 'La normativa europea (PSD2) exige esta comprobación, llamada autenticación reforzada de clientes.',
  nextWindow:
    'La página segura del proveedor de servicios de pago se abre en una ventana nueva. Cuando termines allí, continuarás aquí.',
  nextPage: 'Irás a la página segura del proveedor de servicios de pago. Cuando termines allí, volverás aquí.',
  counts: 'Revisa los datos en la página del proveedor antes de confirmar. Lo que cuenta es lo que aparece allí.',
  safe: 'Introduce las contraseñas y los códigos solo allí. Esta página nunca los ve.',

  preparing: 'Preparando la página segura…',
  leaving: 'Te llevamos a la página segura…',
  leavingSlow: 'Si no ocurre nada, abre la página segura manualmente.',
  waiting: 'Confirma en la otra ventana.\nEsta página continuará automáticamente.',
  waitApp: 'Confirma en la app de tu banco.\nAbre la app en tu móvil. Esta página continuará automáticamente.',
  unobservable: 'Confirma en la otra ventana.\nSi ya no la ves, vuelve a abrirla.',
  closed: '¿Has cerrado la ventana?\nSi aún no has confirmado, vuelve a abrirla.',
  blocked: 'Tu navegador no ha abierto una ventana nueva.\nPulsa el botón para abrirla.',
  linkOver: 'La página segura ya no es válida.\nVuelve a abrirla.',
  checking: 'Comprobándolo con el proveedor de servicios de pago…',
  pending:
    'El proveedor de servicios de pago aún lo está procesando.\nPuede tardar un minuto. No hace falta que hagas nada.',
  stopped:
    'Has dejado de esperar.\nLo que hayas confirmado con el proveedor de servicios de pago aún puede completarse.',
  unreachable: 'Ahora mismo no podemos conectar con la tienda.\nPor favor, no pagues de nuevo.',
  unreachableGeneral: 'Ahora mismo no podemos conectar con este sitio web.\nEspera, por favor.',
  performing: 'Finalizando…\nMantén esta página abierta.',
  performFailed:
    'Hemos recibido tu confirmación, pero el último paso ha fallado.\nVuelve a intentarlo. No hace falta que vuelvas a confirmar.',
  complete: 'Confirmado. Gracias.',
  back: 'Has vuelto de la página del proveedor de servicios de pago.\nContinúa en esta página.',
  exempt: 'Esta vez no hace falta confirmación.',
  declined: 'No se ha confirmado.',
  expired: 'Se ha agotado el tiempo para confirmar.',
  cancelled: 'Se ha detenido la confirmación.',
  paymentNotApproved: 'Este pago no se ha autorizado.',
  generalNotApproved: 'Esta operación no se ha autorizado.',
  failed: 'No ha funcionado.\nVuelve a intentarlo.',
  stuck: 'No se puede continuar aquí.\nContacta con atención al cliente antes de volver a intentarlo.',
  offline: 'Parece que no tienes conexión a internet.\nRevisa la conexión y vuelve a intentarlo.',
  timeout: 'La respuesta no ha llegado a tiempo.\nVuelve a intentarlo.',

  timeLeft: 'Tiempo restante: {time}',

  returned: 'Ya estás de vuelta. Puedes cerrar esta ventana o continuar.',
  returnLink: 'Continuar',
};

export default es;
