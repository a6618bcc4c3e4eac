package app.keydesk.demo.api;

import app.keydesk.demo.model.Hotel;
import app.keydesk.demo.model.Resources.AcsSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /workspaces/*}, {@code /acs/systems/*} and {@code /connected_accounts/*}. */
final class SystemRoutes {
    private static final String ACCOUNT_ID = "connected_account_id";
    private static final int ACCOUNTS = 11_000;

    private SystemRoutes() {}

    static void addTo(Routes routes) {
        routes.on("/workspaces/get", (hotel, request) -> Map.of("workspace", workspace(hotel)));
        routes.on("/acs/systems/list", SystemRoutes::list);
        routes.on(
                "/acs/systems/get",
                (hotel, request) -> Map.of("acs_system", request.find(counted(hotel), "acs_system_id", "acs_system")));
        routes.on("/acs/systems/list_compatible_credential_manager_acs_systems", (hotel, request) -> {
            request.find(hotel.state().systems, "acs_system_id", "acs_system");
            return Map.of(
                    "acs_systems",
                    counted(hotel).values().stream()
                            .filter(system -> system.isCredentialManager)
                            .toList());
        });
        routes.on(
                "/connected_accounts/list",
                (hotel, request) -> Paging.page(
                        request,
                        "connected_accounts",
                        List.of(account(hotel)),
                        account -> String.valueOf(account.get(ACCOUNT_ID)),
                        ACCOUNTS));
        routes.on(
                "/connected_accounts/get",
                (hotel, request) -> Map.of(
                        "connected_account",
                        request.find(
                                Map.of(hotel.state().connectedAccountId, account(hotel)),
                                ACCOUNT_ID,
                                "connected_account")));
    }

    static Map<String, @Nullable Object> noMore() {
        Map<String, @Nullable Object> pagination = new LinkedHashMap<>();
        pagination.put("has_next_page", false);
        pagination.put("next_page_cursor", null);
        pagination.put("next_page_url", null);
        return pagination;
    }

    private static Map<String, ?> list(Hotel hotel, Request request) {
        String search = request.text("search").orElse("").toLowerCase(Locale.ROOT);
        return Map.of(
                "acs_systems",
                counted(hotel).values().stream()
                        .filter(system -> system.name.toLowerCase(Locale.ROOT).contains(search))
                        .toList());
    }

    private static Map<String, AcsSystem> counted(Hotel hotel) {
        AcsSystem system = hotel.state().systems.get(hotel.state().systemId);
        if (system != null) {
            system.acsUserCount = hotel.state().users.size();
        }
        return hotel.state().systems;
    }

    private static Map<String, @Nullable Object> workspace(Hotel hotel) {
        Map<String, @Nullable Object> workspace = new LinkedHashMap<>();
        workspace.put("workspace_id", hotel.state().workspaceId);
        workspace.put("name", hotel.state().hotelName);
        workspace.put("company_name", hotel.state().hotelName);
        workspace.put("is_sandbox", true);
        workspace.put("is_suspended", false);
        workspace.put("is_publishable_key_auth_enabled", false);
        workspace.put("connect_partner_name", null);
        workspace.put("organization_id", null);
        workspace.put("connect_webview_customization", Map.of());
        return workspace;
    }

    private static Map<String, Object> account(Hotel hotel) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put(ACCOUNT_ID, hotel.state().connectedAccountId);
        account.put("account_type", "visionline");
        account.put("account_type_display_name", "Visionline");
        account.put("display_name", hotel.state().hotelName);
        account.put("automatically_manage_new_devices", true);
        account.put("accepted_capabilities", List.of());
        account.put("created_at", hotel.state().madeAt);
        account.put("custom_metadata", Map.of());
        account.put("errors", List.of());
        account.put("warnings", List.of());
        return account;
    }
}
