"""Facts about a page that lost its kernel: it says so itself."""

import pytest
from support.screen import Screen
from support.server import ask

import careerkit as ck

NOTICE = ".ck-not-connected"
SENTENCE = (
    "Not connected: what you change now is not saved. Reload this page once careerkit runs again."
)
AGAIN = "Connected again. What you changed last may not be saved: reload this page."


def stop_server(launched):
    launched.stop()


def end_kernel(launched):
    """End the kernel alone, as a JupyterHub does where nobody was at the page for long."""
    _, kernels = ask(launched, "/api/kernels")
    kernel = kernels.decode().partition('"id": "')[2].partition('"')[0]
    assert ask(launched, f"/api/kernels/{kernel}", method="DELETE")[0] == 204


@pytest.mark.parametrize("end", [stop_server, end_kernel])
def test_a_page_whose_kernel_is_gone_says_that_nothing_is_saved(launch, page, end):
    launched = launch()
    screen = Screen(page, ck.Journal(launched.home)).open(launched.url)
    page.locator(".ck-keepsakes").wait_for()
    assert page.locator(NOTICE).count() == 0

    end(launched)
    page.locator(f".ck-header {NOTICE}").wait_for(timeout=30_000)
    screen.wait(
        lambda: page.locator(f".ck-keepsakes {NOTICE}").count() == 1, "only the form says so"
    )
    assert set(page.locator(NOTICE).all_inner_texts()) == {SENTENCE}
    assert page.locator(f"{NOTICE}[role=alert]").count() == 1
    screen.close()


def test_a_page_that_is_connected_again_is_quiet_and_saves(running, page):
    cut, open_now = [], []

    def connect(socket):
        if cut:
            socket.close()
        else:
            socket.connect_to_server()
            open_now.append(socket)

    page.route_web_socket("**/channels*", connect)
    screen = Screen(page, ck.Journal(running.home)).open(running.url)
    screen.category("Technical")
    cut.append(True)
    for each in open_now:
        each.close()
    page.locator(f".ck-header {NOTICE}").wait_for(timeout=30_000)

    cut.clear()
    screen.wait(lambda: page.locator(NOTICE).count() == 0, "it still says so")
    screen.press("land-anywhere", "importance", "ArrowRight", 2)
    screen.wait(lambda: screen.said("land-anywhere") is not None, "nothing was saved")


def test_a_change_that_a_lost_connection_took_along_is_told_of(running, page):
    lossy, open_now = [], []

    def connect(socket):
        server = socket.connect_to_server()
        socket.on_message(lambda message: None if lossy else server.send(message))
        open_now.append(socket)

    page.route_web_socket("**/channels*", connect)
    screen = Screen(page, ck.Journal(running.home)).open(running.url)
    screen.category("Product")
    goal_id = "developer-tools"
    lossy.append(True)
    screen.press(goal_id, "importance", "ArrowRight", 1)
    lossy.clear()
    open_now[-1].close()

    notice = page.locator(f".ck-header {NOTICE}")
    notice.wait_for(timeout=30_000)
    screen.wait(lambda: notice.inner_text() == AGAIN, notice.inner_text)
    page.reload()
    screen.goal(goal_id).wait_for(timeout=90_000)
    screen.press(goal_id, "importance", "ArrowRight", 3)
    screen.wait(lambda: screen.said(goal_id) is not None, "nothing was saved")
    assert notice.count() == 0


def test_what_is_drawn_while_a_page_opens_is_on_it_too(screen, running, page):
    held = []

    def connect(socket):
        server = socket.connect_to_server()

        def pass_on(message):
            if b"update_states" in message:
                held.append(lambda: socket.send(message))
            else:
                socket.send(message)

        server.on_message(pass_on)

    goal_id = "remote-work"
    screen.category("Work environment")
    page.route_web_socket("**/channels*", connect)
    page.goto(running.url)
    screen.wait(lambda: held, "the page never asked for the widgets' states")
    screen.press(goal_id, "importance", "ArrowRight", 1)
    screen.wait(lambda: screen.said(goal_id) is not None, "nothing was saved")
    for send in held:
        send()
    page.locator(f".ck-columns .ck-picture [data-goal='{goal_id}']").wait_for(timeout=60_000)


def test_a_connection_outlives_the_first_ping(running, page):
    lost = []
    page.on("websocket", lambda socket: socket.on("close", lambda: lost.append(socket.url)))
    Screen(page, ck.Journal(running.home)).open(running.url)
    # Jupyter pings each page every 30 s.
    page.wait_for_timeout(32_000)
    assert lost == []
