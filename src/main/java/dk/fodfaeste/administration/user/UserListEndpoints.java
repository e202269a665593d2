package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AccessWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.Unit;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.User.State;
import dk.fodfaeste.organisation.UserCounts;
import dk.fodfaeste.organisation.UserFilter;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.list.FilterLink;
import dk.fodfaeste.ui.list.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The users by name. What is searched for is posted: names never stand in an address. */
@Controller
@Tag(name = "users")
class UserListEndpoints {

    private static final int PAGE_SIZE = 50;

    private record Shown(List<User> users, UserCounts counts, List<Unit> units) {}

    private final Users users;
    private final Directory directory;

    UserListEndpoints(Users users, Directory directory) {
        this.users = users;
        this.directory = directory;
    }

    @GetMapping(AdministrationAddresses.USERS)
    @Requires(AdministrationAction.USER_LIST)
    ModelAndView list(
            Call call,
            @RequestParam(name = "tilstand", required = false) @Nullable String state,
            @RequestParam(name = "rolle", required = false) @Nullable String role,
            @RequestParam(name = "enhed", required = false) @Nullable UUID unit,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return show(call, UserListAddress.read("", state, role, unit), after);
    }

    @PostMapping(AdministrationAddresses.USERS)
    @Requires(AdministrationAction.USER_LIST)
    ModelAndView search(
            Call call,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return q.isBlank()
                ? call.page().redirect(AdministrationAddresses.USERS)
                : show(call, new UserFilter(q.strip(), null, null, null), after);
    }

    @GetMapping("/api/v1/users")
    @ResponseBody
    @Requires(AdministrationAction.USER_LIST)
    @Operation(summary = "administration.api.users")
    CursorPage<UserResponse> listUsers(
            Call call,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        UserFilter filter = new UserFilter(
                "",
                state == null ? null : Codes.parse("state", state, User.State.class),
                role == null ? null : Codes.parse("role", role, Role.class),
                unit);
        int size = CursorPage.limit(limit);
        List<User> found = call.read(tx -> users.list(tx, filter, after, size + 1));
        return CursorPage.of(
                found, size, UserResponse::of, user -> user.account().toString());
    }

    private ModelAndView show(Call call, UserFilter filter, @Nullable UUID after) {
        Page page = call.page();
        Shown shown = call.read(
                tx -> new Shown(users.list(tx, filter, after, PAGE_SIZE + 1), users.counts(tx), directory.units(tx)));
        boolean more = shown.users().size() > PAGE_SIZE;
        List<User> rows = more ? shown.users().subList(0, PAGE_SIZE) : shown.users();
        UUID next = more ? rows.getLast().account() : null;
        return page.view("administration/users")
                .addObject("rows", rows)
                .addObject("words", new AccessWords(page.words()))
                .addObject("filter", filter)
                .addObject("next", next == null ? "" : next.toString())
                .addObject(
                        "paging",
                        new Paging(
                                after == null ? null : UserListAddress.of(filter, null),
                                next == null ? null : UserListAddress.of(filter, next),
                                rows.size(),
                                -1))
                .addObject("states", states(page, filter, shown.counts()))
                .addObject("roles", roles(page, filter, shown.counts()))
                .addObject("units", units(page, filter, shown.units()));
    }

    private static List<FilterLink> states(Page page, UserFilter filter, UserCounts counts) {
        AccessWords words = new AccessWords(page.words());
        List<FilterLink> links = new ArrayList<>();
        for (State each : State.values()) {
            String address = UserListAddress.of(new UserFilter("", each, filter.role(), filter.unit()), null);
            boolean current = filter.text().isEmpty() && filter.state() == each;
            links.add(new FilterLink(words.state(each), address, counts.of(each), current));
        }
        String all = UserListAddress.of(new UserFilter("", null, filter.role(), filter.unit()), null);
        boolean current = filter.text().isEmpty() && filter.state() == null;
        links.add(new FilterLink(page.t("administration.users.all"), all, counts.all(), current));
        return links;
    }

    private static List<FilterLink> roles(Page page, UserFilter filter, UserCounts counts) {
        AccessWords words = new AccessWords(page.words());
        List<FilterLink> links = new ArrayList<>();
        UserFilter any = new UserFilter("", filter.state(), null, filter.unit());
        links.add(new FilterLink(
                page.t("administration.users.any-role"), UserListAddress.of(any, null), -1, filter.role() == null));
        for (Role each : Role.values()) {
            if (each != Role.API_CLIENT) {
                UserFilter other = new UserFilter("", filter.state(), each, filter.unit());
                links.add(new FilterLink(
                        words.role(each), UserListAddress.of(other, null), counts.of(each), filter.role() == each));
            }
        }
        return links;
    }

    private static List<FilterLink> units(Page page, UserFilter filter, List<Unit> units) {
        List<FilterLink> links = new ArrayList<>();
        UserFilter any = new UserFilter("", filter.state(), filter.role(), null);
        links.add(new FilterLink(
                page.t("administration.users.any-unit"), UserListAddress.of(any, null), -1, filter.unit() == null));
        for (Unit each : units) {
            UserFilter other = new UserFilter("", filter.state(), filter.role(), each.id());
            links.add(new FilterLink(
                    each.name(), UserListAddress.of(other, null), -1, each.id().equals(filter.unit())));
        }
        return links;
    }
}
