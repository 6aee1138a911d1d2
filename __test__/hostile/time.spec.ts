import test from 'ava';
import { playAll } from './perform';
import { scenarios } from './time';

playAll(test, 'time', scenarios);
