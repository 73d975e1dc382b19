// The package's entry point requires an adapter for each of a dozen databases; only this file of it is bundled.
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export { RateLimiterMemory as default } from 'rate-limiter-flexible';
}
