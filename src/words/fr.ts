import type { Words } from './words.js';

/** French. */
const fr: Words = {
  start: 'Continuer pour confirmer',
  open: 'Ouvrir la page sécurisée',
  reopen: 'Ouvrir à nouveau',
  cancel: 'Annuler',
  stopWaiting: 'Ne plus attendre',
  again: 'Recommencer',
  retry: 'Réessayer',
  checkAgain: 'Vérifier à nouveau',
  why: 'Pourquoi dois-je confirmer ?',
  newWindow: 'S’ouvre dans une nouvelle fenêtre.',
  leavesPage: 'Vous quittez cette page et y reviendrez ensuite.',

  paymentReason: 'Veuillez confirmer votre paiement.',
  paymentAmountReason: 'Veuillez confirmer votre paiement de {amount}.',
  paymentPayeeReason: 'Veuillez confirmer votre paiement au bénéficiaire {payee}.',
  paymentFullReason: 'Veuillez confirmer votre paiement de {amount} au bénéficiaire {payee}.',
  historyReason: 'Veuillez confirmer que les informations de votre compte peuvent être consultées.',
  cardReason: 'Veuillez confirmer que vous souhaitez voir les informations de votre carte.',
  activationReason: 'Veuillez confirmer que vous souhaitez activer votre carte.',
  identityReason: 'Veuillez confirmer votre identité.',
  recipientReason: 'Veuillez confirmer le nouveau bénéficiaire.',
  mandateReason: 'Veuillez confirmer le paiement récurrent.',
  generalReason: 'Veuillez confirmer cette opération.',

  paymentWhy:
    'Aucun paiement ne doit partir de votre compte sans votre accord. Votre confirmation empêche toute autre personne de payer avec votre argent.',
  historyWhy:
    'Les informations de votre compte sont confidentielles. Votre confirmation garantit que personne ne peut les consulter sans votre accord.',
  cardWhy:
    'Toute personne qui connaît les informations de votre carte pourrait s’en servir pour payer. Votre confirmation garantit que personne d’autre que vous ne les voit.',
  activationWhy:
    'Une nouvelle carte ne doit fonctionner que pour son titulaire. Votre confirmation montre que vous avez bien reçu la carte.',
  identityWhy:
    'Les prestataires de paiement doivent savoir qui sont leurs clients. Votre confirmation empêche toute autre personne d’utiliser votre nom.',
  recipientWhy:
    'De l’argent pourra ensuite être envoyé à ce bénéficiaire. Votre confirmation garantit que personne d’autre n’ajoute de bénéficiaire en votre nom.',
  mandateWhy:
    'De l’argent sera régulièrement débité de votre compte. Votre confirmation garantit que personne d’autre ne met en place ce paiement en votre nom.',
  generalWhy:
    'Cette opération concerne votre compte ou votre argent. Votre confirmation permet de s’assurer qu’il s’agit bien de vous.',

  law: 'La réglementation européenne (DSP2) impose cette vérification. Elle s’appelle l’authentification forte du client.',
  nextWindow:
    'La page sécurisée du prestataire de paiement s’ouvre dans une nouvelle fenêtre. Quand vous aurez terminé, vous continuerez ici.',
  nextPage:
    'Vous accédez à la page sécurisée du prestataire de paiement. Quand vous aurez terminé, vous reviendrez ici.',
  counts: 'Vérifiez les informations sur la page du prestataire avant de confirmer. Ce sont elles qui comptent.',
  safe: 'Saisissez vos mots de passe et vos codes uniquement chez le prestataire. Cette page-ci n’y a jamais accès.',

  preparing: 'Préparation de la page sécurisée…',
  leaving: 'Redirection vers la page sécurisée…',
  leavingSlow: 'Si rien ne se passe, ouvrez vous-même la page sécurisée.',
  waiting: 'Veuillez confirmer dans l’autre fenêtre.\nLa suite s’affichera ici automatiquement.',
  waitApp:
    'Veuillez confirmer dans l’application de votre banque.\nOuvrez l’application sur votre téléphone. La suite s’affichera ici automatiquement.',
  unobservable: 'Veuillez confirmer dans l’autre fenêtre.\nSi vous ne la voyez plus, ouvrez-la à nouveau.',
  closed: 'Avez-vous fermé la fenêtre ?\nSi vous n’avez pas encore confirmé, ouvrez-la à nouveau.',
  blocked: 'Votre navigateur n’a pas ouvert de nouvelle fenêtre.\nAppuyez sur le bouton pour l’ouvrir.',
  linkOver: 'La page sécurisée n’est plus valable.\nOuvrez-la à nouveau.',
  checking: 'Vérification auprès du prestataire de paiement…',
  pending:
    'Le prestataire de paiement traite encore votre demande.\nCela peut prendre une minute. Vous n’avez rien à faire.',
  stopped:
    'Vous avez cessé d’attendre.\nCe que vous avez confirmé auprès du prestataire de paiement peut encore aboutir.',
  unreachable: 'La boutique ne répond pas pour le moment.\nVeuillez ne pas payer une deuxième fois.',
  unreachableGeneral: 'Ce site ne répond pas pour le moment.\nVeuillez patienter.',
  performing: 'Finalisation en cours…\nVeuillez garder cette page ouverte.',
  performFailed:
    'Votre confirmation est bien arrivée, mais la dernière étape a échoué.\nVeuillez réessayer. Vous n’avez pas besoin de confirmer à nouveau.',
  complete: 'C’est confirmé. Merci.',
  back: 'Vous revenez de la page du prestataire de paiement.\nVeuillez continuer sur cette page.',
  exempt: 'Aucune confirmation n’est nécessaire cette fois-ci.',
  declined: 'Ce n’est pas confirmé.',
  expired: 'Le délai pour confirmer est dépassé.',
  cancelled: 'La confirmation a été interrompue.',
  paymentNotApproved: 'Ce paiement n’a pas été approuvé.',
  generalNotApproved: 'Cette opération n’a pas été approuvée.',
  failed: 'Cela n’a pas fonctionné.\nVeuillez réessayer.',
  stuck: 'Il n’est pas possible de continuer ici.\nVeuillez contacter le service client avant de réessayer.',
  offline: 'Vous semblez être hors ligne.\nVérifiez votre connexion et réessayez.',
  timeout: 'La réponse n’est pas arrivée à temps.\nVeuillez réessayer.',

  timeLeft: 'Temps restant : {time}',

  returned: 'Vous êtes de retour. Vous pouvez fermer cette fenêtre ou continuer.',
  returnLink: 'Continuer',
};

export default fr;
