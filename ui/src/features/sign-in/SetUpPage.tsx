import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import type { Session } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Door, Field } from './Door';

/** The first account, made once with the token of the link that the server printed. */
export function SetUpPage() {
  const t = useT();
  const { token } = useSearch({ from: '/setup' });
  const client = useQueryClient();
  const navigate = useNavigate();
  const setUp = useMutation({
    mutationFn: (form: FormData) =>
      call<Session>('/setup', {
        method: 'POST',
        body: { token: token ?? '', user: form.get('user'), name: form.get('name'), password: form.get('password') },
      }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      void navigate({ to: '/' });
    },
  });
  return (
    <Door
      title={t('setUp.title')}
      text={t(token ? 'setUp.text' : 'setUp.noToken')}
      submit={t('setUp.submit')}
      error={setUp.error}
      busy={setUp.isPending}
      onSubmit={setUp.mutate}
    >
      <Field name="name" label={t('setUp.name')} autoComplete="name" />
      <Field name="user" label={t('signIn.user')} autoComplete="username" />
      <Field name="password" label={t('signIn.password')} type="password" autoComplete="new-password" hint={t('setUp.password')} minLength={12} />
    </Door>
  );
}
