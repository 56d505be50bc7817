import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import { formatNumber } from '../../../ui/dates';
import { CataloguePage } from './catalogue-page';
import { RoomDialog } from './room-dialog';

export function RoomsPage() {
  const { t } = useTranslation('training');
  return (
    <CataloguePage
      word="room"
      read={(query, signal) => answer(api.GET('/api/v1/training-rooms', { params: { query }, signal }))}
      columns={[
        { key: 'name', header: t('room.name'), cell: (row) => row.name },
        { key: 'address', header: t('room.address'), cell: (row) => row.address, width: '20rem' },
        { key: 'seats', header: t('room.seats'), cell: (row) => formatNumber(row.seats), align: 'right', width: '6rem' },
      ]}
      dialog={(one, onClose) => <RoomDialog one={one} onClose={onClose} />}
    />
  );
}
