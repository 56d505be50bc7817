import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import 'dayjs/locale/vi';
import { useTranslation } from 'react-i18next';
import { theme, variables } from '../theme/theme';
import { CrashBoundary } from './crash-boundary';
import { queries, router } from './router';

/** Everything that stands around the pages. */
export function App() {
  const { i18n } = useTranslation();
  const onPhone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <CrashBoundary>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </CrashBoundary>
        {/* Away from the buttons in a page's head, and on a phone from the bar at the bottom. */}
        <Notifications position={onPhone ? 'top-center' : 'bottom-right'} limit={4} />
      </DatesProvider>
    </MantineProvider>
  );
}
