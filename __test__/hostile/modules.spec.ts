import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './modules';

playAll(test, 'modules', scenarios);
