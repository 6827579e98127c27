import { render, screen } from "@solidjs/testing-library";
import { createMemoryHistory, MemoryRouter, Route } from "@solidjs/router";
import { ErrorBoundary, Suspense } from "solid-js";
import { outage, reportAnswer } from "./connection";
import { lazyPage } from "./lazyPage";

const Invoices = () => <h1>Invoices</h1>;

function open(load: () => Promise<{ Invoices: typeof Invoices }>) {
  const Page = lazyPage("Invoices", load);
  const history = createMemoryHistory();
  render(() => (
    <ErrorBoundary fallback={<h1>Crashed</h1>}>
      <Suspense>
        <MemoryRouter history={history}>
          <Route path="*" component={Page} />
        </MemoryRouter>
      </Suspense>
    </ErrorBoundary>
  ));
}

const heading = async (name: string) => screen.findByRole("heading", { name });

test("a page whose file cannot be had says so, and opens when the server answers again", async () => {
  let isAway = true;
  open(async () => {
    if (isAway) throw new TypeError("Failed to fetch dynamically imported module");
    return { Invoices };
  });
  await heading("Can't reach the server");
  expect(outage()).toBe("unreachable");
  isAway = false;
  reportAnswer();
  await heading("Invoices");
});

test("a page whose file is missing though the server answers has crashed", async () => {
  open(() => Promise.reject(new TypeError("Failed to fetch dynamically imported module")));
  await heading("Can't reach the server");
  reportAnswer();
  await heading("Crashed");
});
