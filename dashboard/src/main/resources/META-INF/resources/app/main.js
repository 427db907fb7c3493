import './parts/problem.js';
import './sign-in.js';
import './shell.js';
import {start} from './router.js';

start();
