import { Anchor, Button, Group, Popover, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons';
import { AppLink } from '../ui/link';
import { dismissLongWork, type LongWork, useLongWorks } from '../ui/long-work';
import { Progress } from '../ui/progress';

/** "Đang xử lý": what runs and what came of it. Shows only when there is something. */
export function LongWorkButton() {
  const { t } = useTranslation('ui');
  const works = useLongWorks();
  if (works.length === 0) return null;
  const running = works.filter((work) => work.state === 'running').length;
  return (
    <Popover width={320} position="top-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="light" fullWidth justify="flex-start" leftSection={<Icon name={running > 0 ? 'clock' : 'check'} size={18} />}>
          {t('longWork.title')} ({running})
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="md">
          {works.map((work) => (
            <One key={work.id} work={work} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function One({ work }: { work: LongWork }) {
  const { t } = useTranslation('ui');
  return (
    <Stack gap={4}>
      {work.state === 'running' ? (
        <Progress label={work.label} done={work.done} total={work.total} />
      ) : (
        <>
          <Text size="sm" fw={600}>
            {work.label}: {t(`longWork.${work.state}`)}
          </Text>
          {work.outcome ? <Text size="sm">{work.outcome}</Text> : null}
          <Group gap="sm">
            {work.href ? (
              <Anchor component={AppLink} href={work.href} size="sm">
                {t('longWork.open')}
              </Anchor>
            ) : null}
            <Button size="xs" variant="default" onClick={() => dismissLongWork(work.id)}>
              {t('longWork.dismiss')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
