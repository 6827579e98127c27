export { default } from "@portico/kit/jest.config";
