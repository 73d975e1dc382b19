/** The page of the signed-in account's role, fetched when it is needed. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Role } from '../../../shared/api/operations.ts';
import type { Session } from '../../sign-in/sign-in.ts';
import { BusyLine } from '../parts/busy-line.tsx';
import { Choice } from '../parts/choice.tsx';
import { useLeaving } from '../parts/leaving.tsx';
import { ProblemNotice } from '../issues/problem-notice.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useAction } from '../parts/use-action.ts';

/** Fetches the code of a role's page, which nobody needs before sign-in, and gives it what it works with. */
export type OpenPage = (session: Session) => Promise<ComponentType>;

interface RolePageProps {
  readonly session: Session;
  readonly pages: Record<Role, OpenPage>;
}

export function RolePage({ session, pages }: RolePageProps) {
  const { texts } = useSpeech();
  const action = useAction();
  const { leave } = useLeaving();
  const [role, setRole] = useState(session.roles[0]);
  const [page, setPage] = useState<{ readonly Page: ComponentType } | null>(null);
  useEffect(() => {
    setPage(null);
    if (role === undefined) return;
    action.run({ busy: texts.opening }, async () => setPage({ Page: await pages[role](session) }));
  }, [role]);

  if (role === undefined) {
    return (
      <section class="empty">
        <h1>{texts.noRole.title}</h1>
        <p>{texts.noRole.advice}</p>
      </section>
    );
  }
  return (
    <>
      {session.roles.length > 1 && (
        <Choice
          label={texts.roles.choose}
          value={role}
          onChoose={(chosen) => leave(() => setRole(session.roles.find((each) => each === chosen)))}
        >
          {session.roles.map((each) => (
            <option key={each} value={each}>
              {texts.roles[each]}
            </option>
          ))}
        </Choice>
      )}
      {page === null ? (
        <>
          <BusyLine busy={action.busy} />
          <ProblemNotice failure={action.failure} />
        </>
      ) : (
        <page.Page />
      )}
    </>
  );
}
