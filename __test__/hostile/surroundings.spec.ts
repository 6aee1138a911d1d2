import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './surroundings';

playAll(test, 'surroundings', scenarios);
