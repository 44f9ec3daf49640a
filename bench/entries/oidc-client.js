import { UserManager } from 'oidc-client-ts';

export const mount = (place) => {
  const client = new UserManager({ authority: location.origin, client_id: 'bench', redirect_uri: location.href });
  const button = document.createElement('button');
  button.textContent = 'Continue';
  button.onclick = () => client.signinPopup();
  place.append(button);
};
