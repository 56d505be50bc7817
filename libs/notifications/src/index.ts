export { type AwaitedItem, MyWork, type MyWorkSource, type SentItem } from './my-work';
export { NotificationsModule } from './notifications.module';
