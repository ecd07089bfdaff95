import '@ui/tokens.css';
import '../../display.css';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the gallery');
mount(Gallery, { target });
