import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { call } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import type { Session } from '../../api/types';
import { useT } from '../../i18n/Language';
import { Door, Field } from './Door';

export function SignInPage() {
  const t = useT();
  const { to } = useSearch({ from: '/sign-in' });
  const client = useQueryClient();
  const router = useRouter();
  const signIn = useMutation({
    mutationFn: (form: FormData) =>
      call<Session>('/session', {
        method: 'POST',
        body: { user: form.get('user'), password: form.get('password') },
      }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      router.history.push(to?.startsWith('/') && !to.startsWith('//') ? to : '/');
    },
  });
  return (
    <Door title={t('signIn.title')} submit={t('signIn.submit')} error={signIn.error} busy={signIn.isPending} onSubmit={signIn.mutate}>
      <Field name="user" label={t('signIn.user')} autoComplete="username" />
      <Field name="password" label={t('signIn.password')} type="password" autoComplete="current-password" />
    </Door>
  );
}
