import { mount } from '../../components/mount.tsx';
import { t } from '../../utils/i18n.ts';
import { Popup } from './Popup.tsx';

mount(<Popup />, t('name'));
