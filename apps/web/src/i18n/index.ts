import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, language, rememberLanguage } from './language';
import { vi } from './vi';

/** Starts the texts: Vietnamese comes with the page, English is fetched when it is chosen. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'ui',
    resources: { vi },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await chooseLanguage(language());
}

/** Shows another language at once, remembers it in this browser and tells assistive technology by `<html lang>`. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  if (chosen === 'en' && !i18next.hasResourceBundle('en', 'ui')) {
    const { en } = await import('./en');
    for (const [namespace, texts] of Object.entries(en)) i18next.addResourceBundle('en', namespace, texts);
  }
  await i18next.changeLanguage(chosen);
  rememberLanguage(chosen);
  document.documentElement.lang = chosen;
}
