//! Clients with their departments.

use veranda_api::staff::ClientRow;

/// A client and the departments of it that stand behind it.
pub type Family = (ClientRow, Vec<ClientRow>);

/// The rows of the portfolio as families. A department whose client is not in the list stands for itself: whoever looks
/// was given it alone.
pub fn families(rows: Vec<ClientRow>) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for row in rows {
        let whole = row.part_of.as_ref().map(|part| part.client);
        match families.last_mut() {
            Some((first, departments)) if whole == Some(first.id) => departments.push(row),
            _ => families.push((row, Vec::new())),
        }
    }
    families
}

#[cfg(test)]
mod tests {
    use super::*;
    use veranda_api::staff::{Holidays, PartOf};
    use veranda_terms::{Accent, ClientId, Title};

    fn row(n: u8, of: Option<u8>) -> ClientRow {
        let id = |n: u8| format!("00000000-0000-4000-8000-0000000000{n:02}").parse::<ClientId>().unwrap();
        let name = Title::parse(&format!("Client {n}")).unwrap();
        let part_of = of.map(|of| PartOf { client: id(of), name: name.clone() });
        ClientRow {
            id: id(n),
            part_of,
            name,
            accent: Accent([0; 3]),
            logo: None,
            projects: Vec::new(),
            holidays: Holidays::default(),
        }
    }

    #[test]
    fn departments_stand_behind_their_client_and_for_themselves_without_it() {
        let rows = vec![row(1, None), row(2, Some(1)), row(3, Some(1)), row(4, Some(9)), row(5, None)];
        let counts: Vec<usize> = families(rows).iter().map(|(_, departments)| departments.len()).collect();
        assert_eq!(counts, [2, 0, 0]);
    }
}
